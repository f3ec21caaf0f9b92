-- create_table: name semi;colon
-- up
CREATE TABLE "semi;colon" (
    "id" integer NOT NULL,
    "semi;colon" integer,
    "other semi;colon" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq semi;colon" UNIQUE ("semi;colon")
);
CREATE INDEX "ix semi;colon" ON "semi;colon" ("other semi;colon");
INSERT INTO "semi;colon" ("id", "semi;colon", "other semi;colon") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "semi;colon" ADD COLUMN "new semi;colon" varchar(10);
ALTER TABLE "semi;colon" RENAME COLUMN "semi;colon" TO "re semi;colon";
-- down
ALTER TABLE "semi;colon" RENAME COLUMN "re semi;colon" TO "semi;colon";
ALTER TABLE "semi;colon" DROP COLUMN "new semi;colon";
DELETE FROM "semi;colon" WHERE "id" = $1 AND "semi;colon" = $2 AND "other semi;colon" = $3;
-- with 1, 2, 3
DROP TABLE "semi;colon";
