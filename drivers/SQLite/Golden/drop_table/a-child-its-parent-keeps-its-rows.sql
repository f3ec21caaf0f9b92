-- drop_table: a child; its parent keeps its rows
-- up
-- with foreign keys off:
DROP TABLE "orders";
-- down
CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
