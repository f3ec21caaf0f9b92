-- create_table: default: an expression
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" integer DEFAULT (1 + 2),
    "required" integer DEFAULT (1 + 2) NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
