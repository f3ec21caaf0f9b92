-- create_extension: with a column of its type
-- up
CREATE EXTENSION "citext";
CREATE TABLE "samples" (
    "word" citext
);
INSERT INTO "samples" ("word") VALUES ($1);
-- with 'Word'
-- down
DELETE FROM "samples" WHERE "word" = $1;
-- with 'Word'
DROP TABLE "samples";
DROP EXTENSION "citext";
