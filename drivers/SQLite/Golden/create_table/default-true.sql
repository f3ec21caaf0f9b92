-- create_table: default: true
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BOOLEAN DEFAULT 1,
    "required" BOOLEAN NOT NULL DEFAULT 1,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
