-- alter_column: text to json
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_samples" (
    "id" INTEGER NOT NULL,
    "sample" JSON,
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
    "sample" TEXT,
    PRIMARY KEY ("id")
);
WITH "samples as planned" ("id", "sample") AS (SELECT * FROM "samples" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_samples" ("id", "sample")
SELECT "id", "sample" FROM "samples" WHERE NOT EXISTS (SELECT 1 FROM "samples as planned");
DROP TABLE "samples";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_samples" RENAME TO "samples";
PRAGMA legacy_alter_table = OFF;
