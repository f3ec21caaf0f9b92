-- create_table: default: text that looks like NULL
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(20) DEFAULT 'NULL',
    "required" varchar(20) DEFAULT 'NULL' NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
