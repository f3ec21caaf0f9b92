-- create_table_comment: with other changes, the columns' comments stay
-- up
ALTER TABLE "users" ADD COLUMN "phone" varchar(20);
COMMENT ON COLUMN "users"."phone" IS 'E.164';
COMMENT ON TABLE "users" IS 'People who log in';
COMMENT ON COLUMN "users"."nickname" IS 'for friends';
-- down
ALTER TABLE "users" DROP COLUMN "phone";
COMMENT ON COLUMN "users"."nickname" IS NULL;
COMMENT ON TABLE "users" IS 'people';
