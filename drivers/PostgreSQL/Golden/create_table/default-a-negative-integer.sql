-- create_table: default: a negative integer
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" integer DEFAULT -7,
    "required" integer DEFAULT -7 NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
