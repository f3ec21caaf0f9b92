-- rename_index: from a name that needs quotes
-- up
DROP INDEX "select ""größe""; --";
CREATE INDEX "ix_renamed" ON "users" ("email");
-- down
DROP INDEX "ix_renamed";
CREATE INDEX "select ""größe""; --" ON "users" ("email");
