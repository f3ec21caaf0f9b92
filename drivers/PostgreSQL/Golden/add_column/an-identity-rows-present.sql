-- add_column: an identity, rows present
-- up
ALTER TABLE "users" ADD COLUMN "number" bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) NOT NULL;
-- down
ALTER TABLE "users" DROP COLUMN "number";
