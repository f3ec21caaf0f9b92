-- create_table: a foreign key, deferrable, initially immediate
-- up
CREATE TABLE "orders" (
    "id" integer NOT NULL,
    "user_id" integer,
    "quantity" integer DEFAULT 1 NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") DEFERRABLE INITIALLY IMMEDIATE
);
-- down
DROP TABLE "orders";
