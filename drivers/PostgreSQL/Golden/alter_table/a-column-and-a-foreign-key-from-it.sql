-- alter_table: a column and a foreign key from it
-- up
ALTER TABLE "orders"
    ADD COLUMN "approver_id" integer,
    ADD CONSTRAINT "fk_orders_approver" FOREIGN KEY ("approver_id") REFERENCES "users" ("id") ON DELETE SET NULL;
-- down
ALTER TABLE "orders"
    DROP CONSTRAINT "fk_orders_approver",
    DROP COLUMN "approver_id";
