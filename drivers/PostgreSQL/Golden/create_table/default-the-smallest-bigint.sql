-- create_table: default: the smallest bigint
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" bigint DEFAULT -9223372036854775808,
    "required" bigint DEFAULT -9223372036854775808 NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
