-- rename_index: over an expression
-- up
ALTER INDEX "ix_users_distance" RENAME TO "ix_renamed";
-- down
ALTER INDEX "ix_renamed" RENAME TO "ix_users_distance";
