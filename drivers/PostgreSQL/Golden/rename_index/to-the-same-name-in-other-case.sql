-- rename_index: to the same name in other case
-- up
ALTER INDEX "ix_users_email" RENAME TO "IX_Users_Email";
-- down
ALTER INDEX "IX_Users_Email" RENAME TO "ix_users_email";
