-- rename_index: composite
-- up
ALTER INDEX "ix_users_age_email" RENAME TO "ix_renamed";
-- down
ALTER INDEX "ix_renamed" RENAME TO "ix_users_age_email";
