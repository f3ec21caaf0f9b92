-- bulk_insert: numbers of its own into a numbered column
-- up
INSERT INTO "events" ("id", "title") VALUES ($1, $2);
-- with 7, 'seventh'
-- down
DELETE FROM "events" WHERE "id" = $1;
-- with 7
