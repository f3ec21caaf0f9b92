-- drop_enum: one that is there is dropped when told so
-- up
DROP TYPE IF EXISTS "status";
-- down
CREATE TYPE "status" AS ENUM ('new', 'paid');
