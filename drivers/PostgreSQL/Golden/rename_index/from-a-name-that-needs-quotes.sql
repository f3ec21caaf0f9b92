-- rename_index: from a name that needs quotes
-- up
ALTER INDEX "select ""größe""; --" RENAME TO "ix_renamed";
-- down
ALTER INDEX "ix_renamed" RENAME TO "select ""größe""; --";
