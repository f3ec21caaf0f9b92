-- create_table: name bracket]s[
-- up
CREATE TABLE "bracket]s[" (
    "id" INTEGER NOT NULL,
    "bracket]s[" INTEGER,
    "other bracket]s[" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq bracket]s[" UNIQUE ("bracket]s[")
);
CREATE INDEX "ix bracket]s[" ON "bracket]s[" ("other bracket]s[");
INSERT INTO "bracket]s[" ("id", "bracket]s[", "other bracket]s[") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "bracket]s[" ADD COLUMN "new bracket]s[" VARCHAR(10);
ALTER TABLE "bracket]s[" RENAME COLUMN "bracket]s[" TO "re bracket]s[";
-- down
ALTER TABLE "bracket]s[" RENAME COLUMN "re bracket]s[" TO "bracket]s[";
ALTER TABLE "bracket]s[" DROP COLUMN "new bracket]s[";
DELETE FROM "bracket]s[" WHERE "id" = ?1 AND "bracket]s[" = ?2 AND "other bracket]s[" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "bracket]s[";
