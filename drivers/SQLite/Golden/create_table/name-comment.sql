-- create_table: name /*comment*/
-- up
CREATE TABLE "/*comment*/" (
    "id" INTEGER NOT NULL,
    "/*comment*/" INTEGER,
    "other /*comment*/" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq /*comment*/" UNIQUE ("/*comment*/")
);
CREATE INDEX "ix /*comment*/" ON "/*comment*/" ("other /*comment*/");
INSERT INTO "/*comment*/" ("id", "/*comment*/", "other /*comment*/") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "/*comment*/" ADD COLUMN "new /*comment*/" VARCHAR(10);
ALTER TABLE "/*comment*/" RENAME COLUMN "/*comment*/" TO "re /*comment*/";
-- down
ALTER TABLE "/*comment*/" RENAME COLUMN "re /*comment*/" TO "/*comment*/";
ALTER TABLE "/*comment*/" DROP COLUMN "new /*comment*/";
DELETE FROM "/*comment*/" WHERE "id" = ?1 AND "/*comment*/" = ?2 AND "other /*comment*/" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "/*comment*/";
