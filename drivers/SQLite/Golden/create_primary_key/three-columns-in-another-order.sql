-- create_primary_key: three columns in another order
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_transfers" (
    "id" INTEGER NOT NULL,
    "bank" INTEGER NOT NULL,
    "number" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("number", "id", "bank")
);
WITH "transfers as planned" ("id", "bank", "number") AS (SELECT * FROM "transfers" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_transfers" (rowid, "id", "bank", "number")
SELECT rowid, "id", "bank", "number" FROM "transfers" WHERE NOT EXISTS (SELECT 1 FROM "transfers as planned");
DROP TABLE "transfers";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_transfers" RENAME TO "transfers";
PRAGMA legacy_alter_table = OFF;
