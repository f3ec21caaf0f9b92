-- create_index: one that is there already is fine when told so
-- up
CREATE INDEX IF NOT EXISTS "ix_users_email" ON "users" ("email");
