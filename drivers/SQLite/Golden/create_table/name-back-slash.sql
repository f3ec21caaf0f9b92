-- create_table: name back\slash
-- up
CREATE TABLE "back\slash" (
    "id" INTEGER NOT NULL,
    "back\slash" INTEGER,
    "other back\slash" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq back\slash" UNIQUE ("back\slash")
);
CREATE INDEX "ix back\slash" ON "back\slash" ("other back\slash");
INSERT INTO "back\slash" ("id", "back\slash", "other back\slash") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "back\slash" ADD COLUMN "new back\slash" VARCHAR(10);
ALTER TABLE "back\slash" RENAME COLUMN "back\slash" TO "re back\slash";
-- down
ALTER TABLE "back\slash" RENAME COLUMN "re back\slash" TO "back\slash";
ALTER TABLE "back\slash" DROP COLUMN "new back\slash";
DELETE FROM "back\slash" WHERE "id" = ?1 AND "back\slash" = ?2 AND "other back\slash" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "back\slash";
