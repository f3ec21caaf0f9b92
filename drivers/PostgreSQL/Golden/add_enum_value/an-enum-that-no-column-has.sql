-- add_enum_value: an enum that no column has
-- up
ALTER TYPE "status" ADD VALUE 'lost';
-- down
ALTER TYPE "status" RENAME TO "status_replaced";
CREATE TYPE "status" AS ENUM ('new', 'paid');
DROP TYPE "status_replaced";
