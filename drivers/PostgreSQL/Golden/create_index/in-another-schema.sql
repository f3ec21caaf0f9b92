-- create_index: in another schema
-- up
CREATE INDEX "ix_users_age" ON "archive"."users" ("age");
-- down
DROP INDEX "archive"."ix_users_age";
