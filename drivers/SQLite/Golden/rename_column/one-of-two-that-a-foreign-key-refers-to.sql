-- rename_column: one of two that a foreign key refers to
-- up
ALTER TABLE "accounts" RENAME COLUMN "number" TO "account_number";
-- down
ALTER TABLE "accounts" RENAME COLUMN "account_number" TO "number";
