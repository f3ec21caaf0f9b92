-- drop_table: child and parent
-- up
DROP TABLE "orders";
DROP TABLE "users";
-- down
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "user_id" integer,
    "quantity" integer DEFAULT 1 NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
