-- create_table: name MixedCase
-- up
CREATE TABLE "MixedCase" (
    "id" INTEGER NOT NULL,
    "MixedCase" INTEGER,
    "other MixedCase" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq MixedCase" UNIQUE ("MixedCase")
);
CREATE INDEX "ix MixedCase" ON "MixedCase" ("other MixedCase");
INSERT INTO "MixedCase" ("id", "MixedCase", "other MixedCase") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "MixedCase" ADD COLUMN "new MixedCase" VARCHAR(10);
ALTER TABLE "MixedCase" RENAME COLUMN "MixedCase" TO "re MixedCase";
-- down
ALTER TABLE "MixedCase" RENAME COLUMN "re MixedCase" TO "MixedCase";
ALTER TABLE "MixedCase" DROP COLUMN "new MixedCase";
DELETE FROM "MixedCase" WHERE "id" = ?1 AND "MixedCase" = ?2 AND "other MixedCase" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "MixedCase";
