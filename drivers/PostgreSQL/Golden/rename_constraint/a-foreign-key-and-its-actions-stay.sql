-- rename_constraint: a foreign key, and its actions stay
-- up
ALTER TABLE "orders" RENAME CONSTRAINT "fk_orders_users" TO "fk_purchases";
-- down
ALTER TABLE "orders" RENAME CONSTRAINT "fk_purchases" TO "fk_orders_users";
