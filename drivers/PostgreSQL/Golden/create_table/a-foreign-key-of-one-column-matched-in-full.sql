-- create_table: a foreign key of one column, matched in full
-- up
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "user_id" integer,
    "quantity" integer DEFAULT 1 NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") MATCH FULL
);
-- down
DROP TABLE "orders";
