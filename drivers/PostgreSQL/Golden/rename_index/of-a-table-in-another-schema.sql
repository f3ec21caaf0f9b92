-- rename_index: of a table in another schema
-- up
ALTER INDEX "archive"."ix_users_email" RENAME TO "ix_users_mail";
-- down
ALTER INDEX "archive"."ix_users_mail" RENAME TO "ix_users_email";
