-- create_table: name back\slash
-- up
CREATE TABLE "back\slash" (
    "id" integer NOT NULL,
    "back\slash" integer,
    "other back\slash" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq back\slash" UNIQUE ("back\slash")
);
CREATE INDEX "ix back\slash" ON "back\slash" ("other back\slash");
INSERT INTO "back\slash" ("id", "back\slash", "other back\slash") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "back\slash" ADD COLUMN "new back\slash" varchar(10);
ALTER TABLE "back\slash" RENAME COLUMN "back\slash" TO "re back\slash";
-- down
ALTER TABLE "back\slash" RENAME COLUMN "re back\slash" TO "back\slash";
ALTER TABLE "back\slash" DROP COLUMN "new back\slash";
DELETE FROM "back\slash" WHERE "id" = $1 AND "back\slash" = $2 AND "other back\slash" = $3;
-- with 1, 2, 3
DROP TABLE "back\slash";
