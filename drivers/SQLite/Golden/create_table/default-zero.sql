-- create_table: default: zero
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BIGINT DEFAULT 0,
    "required" BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
