-- alter_column: another expression of a stored generated column
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER,
    "doubled" INTEGER GENERATED ALWAYS AS (quantity * 2 + 1) STORED,
    PRIMARY KEY ("id")
);
WITH "lines as planned" ("id", "quantity", "price", "doubled") AS (SELECT * FROM "lines" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_lines" ("id", "quantity", "price")
SELECT "id", "quantity", "price" FROM "lines" WHERE NOT EXISTS (SELECT 1 FROM "lines as planned");
DROP TABLE "lines";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_lines" RENAME TO "lines";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER,
    "doubled" INTEGER GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
);
WITH "lines as planned" ("id", "quantity", "price", "doubled") AS (SELECT * FROM "lines" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_lines" ("id", "quantity", "price")
SELECT "id", "quantity", "price" FROM "lines" WHERE NOT EXISTS (SELECT 1 FROM "lines as planned");
DROP TABLE "lines";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_lines" RENAME TO "lines";
PRAGMA legacy_alter_table = OFF;
