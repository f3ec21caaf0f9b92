-- drop_constraint: every kind in one list
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1
);
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" (rowid, "id", "user_id", "quantity")
SELECT rowid, "id", "user_id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck_orders" CHECK (quantity > 0),
    CONSTRAINT "uq_orders" UNIQUE ("quantity", "id"),
    CONSTRAINT "fk_orders_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "user_id", "quantity")
SELECT "id", "user_id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
