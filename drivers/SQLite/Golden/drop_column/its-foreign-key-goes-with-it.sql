-- drop_column: its foreign key goes with it
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_orders" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id")
);
-- with foreign keys off:
WITH "orders as planned" ("id", "user_id", "quantity") AS (SELECT * FROM "orders" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_orders" ("id", "quantity")
SELECT "id", "quantity" FROM "orders" WHERE NOT EXISTS (SELECT 1 FROM "orders as planned");
-- with foreign keys off:
DROP TABLE "orders";
-- with foreign keys off:
PRAGMA legacy_alter_table = ON;
-- with foreign keys off:
ALTER TABLE "_skein_new_orders" RENAME TO "orders";
-- with foreign keys off:
PRAGMA legacy_alter_table = OFF;
