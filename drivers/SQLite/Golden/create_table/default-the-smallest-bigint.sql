-- create_table: default: the smallest bigint
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BIGINT DEFAULT -9223372036854775808,
    "required" BIGINT NOT NULL DEFAULT -9223372036854775808,
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
