-- create_table: default: text with quotes and a backslash
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(60) DEFAULT 'it''s "a" \ back`tick -- ; 100%',
    "required" varchar(60) DEFAULT 'it''s "a" \ back`tick -- ; 100%' NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
