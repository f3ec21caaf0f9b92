-- drop_index: partial
-- up
DROP INDEX "ix_users_adults";
-- down
CREATE INDEX "ix_users_adults" ON "users" ("email") WHERE age >= 18;
