-- alter_column: integer to double
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_samples" (
    "id" INTEGER NOT NULL,
    "sample" DOUBLE,
    PRIMARY KEY ("id")
);
WITH "samples as planned" ("id", "sample") AS (SELECT * FROM "samples" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_samples" ("id", "sample")
SELECT "id", "sample" FROM "samples" WHERE NOT EXISTS (SELECT 1 FROM "samples as planned");
DROP TABLE "samples";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_samples" RENAME TO "samples";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_samples" (
    "id" INTEGER NOT NULL,
    "sample" INTEGER,
    PRIMARY KEY ("id")
);
WITH "samples as planned" ("id", "sample") AS (SELECT * FROM "samples" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_samples" ("id", "sample")
SELECT "id", "sample" FROM "samples" WHERE NOT EXISTS (SELECT 1 FROM "samples as planned");
DROP TABLE "samples";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_samples" RENAME TO "samples";
PRAGMA legacy_alter_table = OFF;
