-- create_table: on update set default
-- up
CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE SET DEFAULT
);
-- down
-- with foreign keys off:
DROP TABLE "orders";
