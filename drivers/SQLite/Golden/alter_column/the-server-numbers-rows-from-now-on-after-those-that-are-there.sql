-- alter_column: the server numbers rows from now on, after those that are there
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_events" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(40) NOT NULL,
    PRIMARY KEY ("id" AUTOINCREMENT)
);
WITH "events as planned" ("id", "title") AS (SELECT * FROM "events" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_events" ("id", "title")
SELECT "id", "title" FROM "events" WHERE NOT EXISTS (SELECT 1 FROM "events as planned");
DROP TABLE "events";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_events" RENAME TO "events";
PRAGMA legacy_alter_table = OFF;
INSERT INTO "events" ("title") VALUES (?1);
-- with 'next'
