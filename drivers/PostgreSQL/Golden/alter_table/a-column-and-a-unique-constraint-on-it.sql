-- alter_table: a column and a unique constraint on it
-- up
ALTER TABLE "users"
    ADD COLUMN "badge" integer,
    ADD CONSTRAINT "uq_users_badge" UNIQUE ("badge");
-- down
ALTER TABLE "users"
    DROP CONSTRAINT "uq_users_badge",
    DROP COLUMN "badge";
