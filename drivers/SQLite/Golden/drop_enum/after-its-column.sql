-- drop_enum: after its column
-- up
ALTER TABLE "tickets" DROP COLUMN "status";
-- no statement
-- down
-- no statement
ALTER TABLE "tickets" ADD COLUMN "status" VARCHAR(4) NOT NULL DEFAULT 'new' CHECK ("status" IN ('new', 'paid'));
