-- add_enum_value: in another schema
-- up
ALTER TYPE "archive"."status" ADD VALUE 'lost';
-- down
ALTER TYPE "archive"."status" RENAME TO "status_replaced";
CREATE TYPE "archive"."status" AS ENUM ('new', 'paid');
DROP TYPE "archive"."status_replaced";
