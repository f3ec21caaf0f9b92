-- drop_constraint: every kind in one list
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1
);
-- with foreign keys off:
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" (rowid, "id", "user_id", "quantity")
SELECT rowid, "id", "user_id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
-- with foreign keys off:
DROP TABLE "orders";
-- with foreign keys off:
PRAGMA legacy_alter_table = ON;
-- with foreign keys off:
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
-- with foreign keys off:
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
-- with foreign keys off:
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "user_id", "quantity")
SELECT "id", "user_id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
-- with foreign keys off:
DROP TABLE "orders";
-- with foreign keys off:
PRAGMA legacy_alter_table = ON;
-- with foreign keys off:
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
-- with foreign keys off:
PRAGMA legacy_alter_table = OFF;
