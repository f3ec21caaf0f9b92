-- alter_table: every kind of change at once
-- up
ALTER TABLE "orders" ADD COLUMN "note" text;
ALTER TABLE "orders" RENAME COLUMN "quantity" TO "pieces";
ALTER TABLE "orders"
    ALTER COLUMN "pieces" DROP DEFAULT,
    ALTER COLUMN "pieces" TYPE bigint USING "pieces"::bigint,
    ALTER COLUMN "pieces" SET DEFAULT 2,
    ADD CONSTRAINT "ck_orders_pieces" CHECK (pieces > 0),
    ADD CONSTRAINT "uq_orders" UNIQUE ("user_id", "id");
ALTER TABLE "orders" RENAME CONSTRAINT "fk_orders_users" TO "fk_orders_customers";
COMMENT ON TABLE "orders" IS 'what people bought';
-- down
COMMENT ON TABLE "orders" IS NULL;
ALTER TABLE "orders" RENAME CONSTRAINT "fk_orders_customers" TO "fk_orders_users";
ALTER TABLE "orders"
    DROP CONSTRAINT "uq_orders",
    DROP CONSTRAINT "ck_orders_pieces",
    ALTER COLUMN "pieces" DROP DEFAULT,
    ALTER COLUMN "pieces" TYPE integer USING "pieces"::integer,
    ALTER COLUMN "pieces" SET DEFAULT 1;
ALTER TABLE "orders" RENAME COLUMN "pieces" TO "quantity";
ALTER TABLE "orders" DROP COLUMN "note";
