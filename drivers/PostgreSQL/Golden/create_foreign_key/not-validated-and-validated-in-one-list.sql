-- create_foreign_key: not validated and validated in one list
-- up
ALTER TABLE "orders"
    ADD CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE NOT VALID,
    VALIDATE CONSTRAINT "fk_orders_users";
