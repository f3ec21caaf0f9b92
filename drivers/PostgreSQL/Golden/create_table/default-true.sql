-- create_table: default: true
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" boolean DEFAULT true,
    "required" boolean DEFAULT true NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES ($1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
DROP TABLE "samples";
