-- add_column: with a check, a unique constraint and a foreign key
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1, "seller_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck_seller" CHECK (seller_id > 0),
    CONSTRAINT "uq_seller" UNIQUE ("seller_id"),
    CONSTRAINT "fk_seller" FOREIGN KEY ("seller_id") REFERENCES "users" ("id")
);
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "user_id", "quantity")
SELECT "id", "user_id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
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
    PRIMARY KEY ("id")
);
WITH "orders as planned" ("id", "user_id", "quantity", "seller_id") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "user_id", "quantity")
SELECT "id", "user_id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
