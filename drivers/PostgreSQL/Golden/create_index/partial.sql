-- create_index: partial
-- up
CREATE INDEX "ix_users_adults" ON "users" ("email") WHERE age >= 18;
-- down
DROP INDEX "ix_users_adults";
