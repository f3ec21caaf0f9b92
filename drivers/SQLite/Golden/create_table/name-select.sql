-- create_table: name select
-- up
CREATE TABLE "select" (
    "id" INTEGER NOT NULL,
    "select" INTEGER,
    "other select" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq select" UNIQUE ("select")
);
CREATE INDEX "ix select" ON "select" ("other select");
INSERT INTO "select" ("id", "select", "other select") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "select" ADD COLUMN "new select" VARCHAR(10);
ALTER TABLE "select" RENAME COLUMN "select" TO "re select";
-- down
ALTER TABLE "select" RENAME COLUMN "re select" TO "select";
ALTER TABLE "select" DROP COLUMN "new select";
DELETE FROM "select" WHERE "id" = ?1 AND "select" = ?2 AND "other select" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "select";
