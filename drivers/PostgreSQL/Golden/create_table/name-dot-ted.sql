-- create_table: name dot.ted
-- up
CREATE TABLE "dot.ted" (
    "id" integer NOT NULL,
    "dot.ted" integer,
    "other dot.ted" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq dot.ted" UNIQUE ("dot.ted")
);
CREATE INDEX "ix dot.ted" ON "dot.ted" ("other dot.ted");
INSERT INTO "dot.ted" ("id", "dot.ted", "other dot.ted") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "dot.ted" ADD COLUMN "new dot.ted" varchar(10);
ALTER TABLE "dot.ted" RENAME COLUMN "dot.ted" TO "re dot.ted";
-- down
ALTER TABLE "dot.ted" RENAME COLUMN "re dot.ted" TO "dot.ted";
ALTER TABLE "dot.ted" DROP COLUMN "new dot.ted";
DELETE FROM "dot.ted" WHERE "id" = $1 AND "dot.ted" = $2 AND "other dot.ted" = $3;
-- with 1, 2, 3
DROP TABLE "dot.ted";
