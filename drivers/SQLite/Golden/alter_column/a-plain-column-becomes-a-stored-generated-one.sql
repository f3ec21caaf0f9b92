-- alter_column: a plain column becomes a stored generated one
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
);
WITH "lines as planned" ("id", "quantity", "price") AS (SELECT * FROM "lines" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_lines" ("id", "quantity")
SELECT "id", "quantity" FROM "lines" WHERE NOT EXISTS (SELECT 1 FROM "lines as planned");
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
    PRIMARY KEY ("id")
);
WITH "lines as planned" ("id", "quantity", "price") AS (SELECT * FROM "lines" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_lines" ("id", "quantity", "price")
SELECT "id", "quantity", "price" FROM "lines" WHERE NOT EXISTS (SELECT 1 FROM "lines as planned");
DROP TABLE "lines";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_lines" RENAME TO "lines";
PRAGMA legacy_alter_table = OFF;
