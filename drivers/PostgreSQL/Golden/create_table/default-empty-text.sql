-- create_table: default: empty text
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(20) DEFAULT '',
    "required" varchar(20) DEFAULT '' NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
