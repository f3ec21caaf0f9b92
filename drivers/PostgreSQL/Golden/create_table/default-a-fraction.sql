-- create_table: default: a fraction
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" double precision DEFAULT 1.5,
    "required" double precision DEFAULT 1.5 NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
