-- create_foreign_key: not validated, and a row breaks it
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE NOT VALID;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk_orders_users";
