-- create_table: name two words
-- up
CREATE TABLE "two words" (
    "id" integer NOT NULL,
    "two words" integer,
    "other two words" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq two words" UNIQUE ("two words")
);
CREATE INDEX "ix two words" ON "two words" ("other two words");
INSERT INTO "two words" ("id", "two words", "other two words") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "two words" ADD COLUMN "new two words" varchar(10);
ALTER TABLE "two words" RENAME COLUMN "two words" TO "re two words";
-- down
ALTER TABLE "two words" RENAME COLUMN "re two words" TO "two words";
ALTER TABLE "two words" DROP COLUMN "new two words";
DELETE FROM "two words" WHERE "id" = $1 AND "two words" = $2 AND "other two words" = $3;
-- with 1, 2, 3
DROP TABLE "two words";
