-- alter_column: the server no longer numbers rows
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_events" (
    "id" INTEGER PRIMARY KEY,
    "title" VARCHAR(40) NOT NULL
);
-- with foreign keys off:
WITH "events as planned" ("id", "title") AS (SELECT * FROM "events" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_events" ("id", "title")
SELECT "id", "title" FROM "events" WHERE NOT EXISTS (SELECT 1 FROM "events as planned");
-- with foreign keys off:
DROP TABLE "events";
-- with foreign keys off:
PRAGMA legacy_alter_table = ON;
-- with foreign keys off:
ALTER TABLE "_skein_new_events" RENAME TO "events";
-- with foreign keys off:
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_events" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(40) NOT NULL
);
-- with foreign keys off:
WITH "events as planned" ("id", "title") AS (SELECT * FROM "events" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_events" ("id", "title")
SELECT "id", "title" FROM "events" WHERE NOT EXISTS (SELECT 1 FROM "events as planned");
-- with foreign keys off:
DROP TABLE "events";
-- with foreign keys off:
PRAGMA legacy_alter_table = ON;
-- with foreign keys off:
ALTER TABLE "_skein_new_events" RENAME TO "events";
-- with foreign keys off:
PRAGMA legacy_alter_table = OFF;
