-- rename_index: plain, rows present
-- up
ALTER INDEX "ix_users_email" RENAME TO "ix_renamed";
-- down
ALTER INDEX "ix_renamed" RENAME TO "ix_users_email";
