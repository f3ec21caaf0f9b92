-- create_table: a generated column of text with quotes
-- up
CREATE TABLE "labels" (
    "id" integer NOT NULL,
    "word" varchar(20),
    "label" varchar(60) GENERATED ALWAYS AS (coalesce(word, 'it''s (none)')) STORED,
    PRIMARY KEY ("id")
);
INSERT INTO "labels" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "labels" WHERE "id" = $1;
-- with 1
DROP TABLE "labels";
