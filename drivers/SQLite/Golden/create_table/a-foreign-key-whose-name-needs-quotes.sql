-- create_table: a foreign key whose name needs quotes
-- up
CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "Fk ""orders"" `it's`" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "orders";
