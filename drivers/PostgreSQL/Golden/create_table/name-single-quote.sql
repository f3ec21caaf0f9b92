-- create_table: name single'quote
-- up
CREATE TABLE "single'quote" (
    "id" integer NOT NULL,
    "single'quote" integer,
    "other single'quote" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq single'quote" UNIQUE ("single'quote")
);
CREATE INDEX "ix single'quote" ON "single'quote" ("other single'quote");
INSERT INTO "single'quote" ("id", "single'quote", "other single'quote") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "single'quote" ADD COLUMN "new single'quote" varchar(10);
ALTER TABLE "single'quote" RENAME COLUMN "single'quote" TO "re single'quote";
-- down
ALTER TABLE "single'quote" RENAME COLUMN "re single'quote" TO "single'quote";
ALTER TABLE "single'quote" DROP COLUMN "new single'quote";
DELETE FROM "single'quote" WHERE "id" = $1 AND "single'quote" = $2 AND "other single'quote" = $3;
-- with 1, 2, 3
DROP TABLE "single'quote";
