-- drop_column: its foreign key goes with it
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id")
);
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "quantity")
SELECT "id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
DROP TABLE "orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
