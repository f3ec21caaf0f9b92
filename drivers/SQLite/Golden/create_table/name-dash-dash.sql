-- create_table: name dash--dash
-- up
CREATE TABLE "dash--dash" (
    "id" INTEGER NOT NULL,
    "dash--dash" INTEGER,
    "other dash--dash" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq dash--dash" UNIQUE ("dash--dash")
);
CREATE INDEX "ix dash--dash" ON "dash--dash" ("other dash--dash");
INSERT INTO "dash--dash" ("id", "dash--dash", "other dash--dash") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "dash--dash" ADD COLUMN "new dash--dash" VARCHAR(10);
ALTER TABLE "dash--dash" RENAME COLUMN "dash--dash" TO "re dash--dash";
-- down
ALTER TABLE "dash--dash" RENAME COLUMN "re dash--dash" TO "dash--dash";
ALTER TABLE "dash--dash" DROP COLUMN "new dash--dash";
DELETE FROM "dash--dash" WHERE "id" = ?1 AND "dash--dash" = ?2 AND "other dash--dash" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "dash--dash";
