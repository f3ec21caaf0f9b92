-- create_table: a foreign key across
-- up
CREATE TABLE "archive"."orders" (
    "id" integer NOT NULL,
    "user_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_orders_user" ON "archive"."orders" ("user_id");
-- down
DROP TABLE "archive"."orders";
