-- rename_constraint: to a name that needs quotes
-- up
ALTER TABLE "users" RENAME CONSTRAINT "ck_users_age" TO "Ck ""users"" `it's`";
-- down
ALTER TABLE "users" RENAME CONSTRAINT "Ck ""users"" `it's`" TO "ck_users_age";
