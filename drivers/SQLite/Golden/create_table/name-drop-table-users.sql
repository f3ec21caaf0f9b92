-- create_table: name '; DROP TABLE users; --
-- up
CREATE TABLE "'; DROP TABLE users; --" (
    "id" INTEGER NOT NULL,
    "'; DROP TABLE users; --" INTEGER,
    "other '; DROP TABLE users; --" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq '; DROP TABLE users; --" UNIQUE ("'; DROP TABLE users; --")
);
CREATE INDEX "ix '; DROP TABLE users; --" ON "'; DROP TABLE users; --" ("other '; DROP TABLE users; --");
INSERT INTO "'; DROP TABLE users; --" ("id", "'; DROP TABLE users; --", "other '; DROP TABLE users; --") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "'; DROP TABLE users; --" ADD COLUMN "new '; DROP TABLE users; --" VARCHAR(10);
ALTER TABLE "'; DROP TABLE users; --" RENAME COLUMN "'; DROP TABLE users; --" TO "re '; DROP TABLE users; --";
-- down
ALTER TABLE "'; DROP TABLE users; --" RENAME COLUMN "re '; DROP TABLE users; --" TO "'; DROP TABLE users; --";
ALTER TABLE "'; DROP TABLE users; --" DROP COLUMN "new '; DROP TABLE users; --";
DELETE FROM "'; DROP TABLE users; --" WHERE "id" = ?1 AND "'; DROP TABLE users; --" = ?2 AND "other '; DROP TABLE users; --" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "'; DROP TABLE users; --";
