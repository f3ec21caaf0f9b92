-- alter_column: the server no longer numbers rows
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_events" (
    "id" INTEGER PRIMARY KEY,
    "title" VARCHAR(40) NOT NULL
);
WITH "events as planned" ("id", "title") AS (SELECT * FROM "events" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_events" ("id", "title")
SELECT "id", "title" FROM "events" WHERE NOT EXISTS (SELECT 1 FROM "events as planned");
DROP TABLE "events";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_events" RENAME TO "events";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_events" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(40) NOT NULL
);
WITH "events as planned" ("id", "title") AS (SELECT * FROM "events" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_events" ("id", "title")
SELECT "id", "title" FROM "events" WHERE NOT EXISTS (SELECT 1 FROM "events as planned");
DROP TABLE "events";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_events" RENAME TO "events";
PRAGMA legacy_alter_table = OFF;
