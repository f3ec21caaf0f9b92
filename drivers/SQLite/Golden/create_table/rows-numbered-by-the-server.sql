-- create_table: rows numbered by the server
-- up
CREATE TABLE "events" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(40) NOT NULL
);
INSERT INTO "events" ("title") VALUES (?1), (?2);
-- with 'first', 'second'
-- down
DELETE FROM "events" WHERE "title" = ?1;
-- with 'second'
DELETE FROM "events" WHERE "title" = ?1;
-- with 'first'
-- with foreign keys off:
DROP TABLE "events";
