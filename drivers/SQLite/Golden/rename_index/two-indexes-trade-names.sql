-- rename_index: two indexes trade names
-- up
DROP INDEX "ix_a";
CREATE INDEX "ix_spare" ON "users" ("email");
DROP INDEX "ix_b";
CREATE INDEX "ix_a" ON "users" ("age");
DROP INDEX "ix_spare";
CREATE INDEX "ix_b" ON "users" ("email");
-- down
DROP INDEX "ix_b";
CREATE INDEX "ix_spare" ON "users" ("email");
DROP INDEX "ix_a";
CREATE INDEX "ix_b" ON "users" ("age");
DROP INDEX "ix_spare";
CREATE INDEX "ix_a" ON "users" ("email");
