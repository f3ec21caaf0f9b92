-- create_foreign_key: from another schema
-- up
ALTER TABLE "archive"."users" ADD CONSTRAINT "fk_archived_users" FOREIGN KEY ("id") REFERENCES "users" ("id");
-- down
ALTER TABLE "archive"."users" DROP CONSTRAINT "fk_archived_users";
