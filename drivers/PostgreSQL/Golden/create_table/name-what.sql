-- create_table: name what?
-- up
CREATE TABLE "what?" (
    "id" integer NOT NULL,
    "what?" integer,
    "other what?" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq what?" UNIQUE ("what?")
);
CREATE INDEX "ix what?" ON "what?" ("other what?");
INSERT INTO "what?" ("id", "what?", "other what?") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "what?" ADD COLUMN "new what?" varchar(10);
ALTER TABLE "what?" RENAME COLUMN "what?" TO "re what?";
-- down
ALTER TABLE "what?" RENAME COLUMN "re what?" TO "what?";
ALTER TABLE "what?" DROP COLUMN "new what?";
DELETE FROM "what?" WHERE "id" = $1 AND "what?" = $2 AND "other what?" = $3;
-- with 1, 2, 3
DROP TABLE "what?";
