-- create_table: default: a negative integer
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" INTEGER DEFAULT -7,
    "required" INTEGER NOT NULL DEFAULT -7,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
