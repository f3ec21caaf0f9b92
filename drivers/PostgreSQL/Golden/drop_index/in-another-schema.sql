-- drop_index: in another schema
-- up
DROP INDEX "archive"."ix_users_email";
-- down
CREATE INDEX "ix_users_email" ON "archive"."users" ("email");
