-- create_foreign_key: set null
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE SET NULL;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk_orders_users";
