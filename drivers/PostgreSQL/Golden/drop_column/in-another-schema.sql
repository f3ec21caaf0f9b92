-- drop_column: in another schema
-- up
ALTER TABLE "archive"."users" DROP COLUMN "age";
-- down
ALTER TABLE "archive"."users" ADD COLUMN "age" integer;
