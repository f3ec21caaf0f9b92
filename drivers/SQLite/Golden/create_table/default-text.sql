-- create_table: default: text
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(20) DEFAULT 'new',
    "required" VARCHAR(20) NOT NULL DEFAULT 'new',
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
