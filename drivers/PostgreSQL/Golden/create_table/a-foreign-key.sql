-- create_table: a foreign key
-- up
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "user_id" integer,
    "quantity" integer DEFAULT 1 NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
-- down
DROP TABLE "orders";
