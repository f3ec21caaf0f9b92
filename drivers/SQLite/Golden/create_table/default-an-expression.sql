-- create_table: default: an expression
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" INTEGER DEFAULT (1 + 2),
    "required" INTEGER NOT NULL DEFAULT (1 + 2),
    PRIMARY KEY ("id")
);
INSERT INTO "samples" ("id") VALUES (?1);
-- with 1
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "samples";
