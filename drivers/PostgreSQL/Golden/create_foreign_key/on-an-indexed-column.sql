-- create_foreign_key: on an indexed column
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id");
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk_orders_users";
