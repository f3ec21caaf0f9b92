-- alter_table: every kind of change at once
-- up
-- with foreign keys off:
ALTER TABLE "orders" ADD COLUMN "note" TEXT;
ALTER TABLE "orders" RENAME COLUMN "quantity" TO "pieces";
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "pieces" BIGINT NOT NULL DEFAULT 2, "note" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_customers" FOREIGN KEY ("user_id") REFERENCES "users" ("id"),
    CONSTRAINT "ck_orders_pieces" CHECK (pieces > 0),
    CONSTRAINT "uq_orders" UNIQUE ("user_id", "id")
);
WITH "orders as planned" ("id", "user_id", "pieces", "note") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "user_id", "pieces", "note")
SELECT "id", "user_id", "pieces", "note" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "pieces" INTEGER NOT NULL DEFAULT 1, "note" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);
WITH "orders as planned" ("id", "user_id", "pieces", "note") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "user_id", "pieces", "note")
SELECT "id", "user_id", "pieces", "note" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
ALTER TABLE "orders" RENAME COLUMN "pieces" TO "quantity";
ALTER TABLE "orders" DROP COLUMN "note";
