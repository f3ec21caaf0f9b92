-- create_foreign_key: into another schema
-- up
ALTER TABLE "users" ADD CONSTRAINT "fk_users_archived" FOREIGN KEY ("id") REFERENCES "archive"."users" ("id");
-- down
ALTER TABLE "users" DROP CONSTRAINT "fk_users_archived";
