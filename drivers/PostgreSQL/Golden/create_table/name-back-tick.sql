-- create_table: name back`tick
-- up
CREATE TABLE "back`tick" (
    "id" integer NOT NULL,
    "back`tick" integer,
    "other back`tick" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq back`tick" UNIQUE ("back`tick")
);
CREATE INDEX "ix back`tick" ON "back`tick" ("other back`tick");
INSERT INTO "back`tick" ("id", "back`tick", "other back`tick") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "back`tick" ADD COLUMN "new back`tick" varchar(10);
ALTER TABLE "back`tick" RENAME COLUMN "back`tick" TO "re back`tick";
-- down
ALTER TABLE "back`tick" RENAME COLUMN "re back`tick" TO "back`tick";
ALTER TABLE "back`tick" DROP COLUMN "new back`tick";
DELETE FROM "back`tick" WHERE "id" = $1 AND "back`tick" = $2 AND "other back`tick" = $3;
-- with 1, 2, 3
DROP TABLE "back`tick";
