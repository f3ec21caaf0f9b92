-- create_foreign_key: deferrable
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") DEFERRABLE INITIALLY IMMEDIATE;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk_orders_users";
