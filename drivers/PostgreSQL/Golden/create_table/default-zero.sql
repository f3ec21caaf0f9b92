-- create_table: default: zero
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" bigint DEFAULT 0,
    "required" bigint DEFAULT 0 NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
