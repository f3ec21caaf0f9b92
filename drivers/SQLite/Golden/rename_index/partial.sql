-- rename_index: partial
-- up
DROP INDEX "ix_users_adults";
CREATE INDEX "ix_renamed" ON "users" ("email") WHERE age >= 18;
-- down
DROP INDEX "ix_renamed";
CREATE INDEX "ix_users_adults" ON "users" ("email") WHERE age >= 18;
