-- rename_index: to a name that needs quotes
-- up
ALTER INDEX "ix_users_email" RENAME TO "Ix ""users"" `it's`";
-- down
ALTER INDEX "Ix ""users"" `it's`" RENAME TO "ix_users_email";
