-- rename_index: partial
-- up
ALTER INDEX "ix_users_adults" RENAME TO "ix_renamed";
-- down
ALTER INDEX "ix_renamed" RENAME TO "ix_users_adults";
