-- create_table: name 名前
-- up
CREATE TABLE "名前" (
    "id" INTEGER NOT NULL,
    "名前" INTEGER,
    "other 名前" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq 名前" UNIQUE ("名前")
);
CREATE INDEX "ix 名前" ON "名前" ("other 名前");
INSERT INTO "名前" ("id", "名前", "other 名前") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "名前" ADD COLUMN "new 名前" VARCHAR(10);
ALTER TABLE "名前" RENAME COLUMN "名前" TO "re 名前";
-- down
ALTER TABLE "名前" RENAME COLUMN "re 名前" TO "名前";
ALTER TABLE "名前" DROP COLUMN "new 名前";
DELETE FROM "名前" WHERE "id" = ?1 AND "名前" = ?2 AND "other 名前" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "名前";
