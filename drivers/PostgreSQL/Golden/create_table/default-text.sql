-- create_table: default: text
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(20) DEFAULT 'new',
    "required" varchar(20) DEFAULT 'new' NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
