-- create_table: default: text with quotes and a backslash
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(60) DEFAULT 'it''s "a" \ back`tick -- ; 100%',
    "required" VARCHAR(60) NOT NULL DEFAULT 'it''s "a" \ back`tick -- ; 100%',
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
