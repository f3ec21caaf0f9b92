-- create_table: default: a fraction
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DOUBLE DEFAULT 1.5,
    "required" DOUBLE NOT NULL DEFAULT 1.5,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
