-- add_column: in another schema
-- up
ALTER TABLE "archive"."users" ADD COLUMN "phone" varchar(20) DEFAULT 'none';
-- down
ALTER TABLE "archive"."users" DROP COLUMN "phone";
