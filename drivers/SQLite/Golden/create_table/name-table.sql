-- create_table: name Table
-- up
CREATE TABLE "Table" (
    "id" INTEGER NOT NULL,
    "Table" INTEGER,
    "other Table" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq Table" UNIQUE ("Table")
);
CREATE INDEX "ix Table" ON "Table" ("other Table");
INSERT INTO "Table" ("id", "Table", "other Table") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "Table" ADD COLUMN "new Table" VARCHAR(10);
ALTER TABLE "Table" RENAME COLUMN "Table" TO "re Table";
-- down
ALTER TABLE "Table" RENAME COLUMN "re Table" TO "Table";
ALTER TABLE "Table" DROP COLUMN "new Table";
DELETE FROM "Table" WHERE "id" = ?1 AND "Table" = ?2 AND "other Table" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "Table";
