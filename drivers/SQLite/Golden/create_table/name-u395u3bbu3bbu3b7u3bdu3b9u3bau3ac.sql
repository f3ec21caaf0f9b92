-- create_table: name Ελληνικά
-- up
CREATE TABLE "Ελληνικά" (
    "id" INTEGER NOT NULL,
    "Ελληνικά" INTEGER,
    "other Ελληνικά" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq Ελληνικά" UNIQUE ("Ελληνικά")
);
CREATE INDEX "ix Ελληνικά" ON "Ελληνικά" ("other Ελληνικά");
INSERT INTO "Ελληνικά" ("id", "Ελληνικά", "other Ελληνικά") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "Ελληνικά" ADD COLUMN "new Ελληνικά" VARCHAR(10);
ALTER TABLE "Ελληνικά" RENAME COLUMN "Ελληνικά" TO "re Ελληνικά";
-- down
ALTER TABLE "Ελληνικά" RENAME COLUMN "re Ελληνικά" TO "Ελληνικά";
ALTER TABLE "Ελληνικά" DROP COLUMN "new Ελληνικά";
DELETE FROM "Ελληνικά" WHERE "id" = ?1 AND "Ελληνικά" = ?2 AND "other Ελληνικά" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "Ελληνικά";
