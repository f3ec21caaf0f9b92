-- create_table: on update cascade
-- up
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "user_id" integer,
    "quantity" integer DEFAULT 1 NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE CASCADE
);
-- down
DROP TABLE "orders";
