-- create_table: name double"quote
-- up
CREATE TABLE "double""quote" (
    "id" INTEGER NOT NULL,
    "double""quote" INTEGER,
    "other double""quote" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq double""quote" UNIQUE ("double""quote")
);
CREATE INDEX "ix double""quote" ON "double""quote" ("other double""quote");
INSERT INTO "double""quote" ("id", "double""quote", "other double""quote") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "double""quote" ADD COLUMN "new double""quote" VARCHAR(10);
ALTER TABLE "double""quote" RENAME COLUMN "double""quote" TO "re double""quote";
-- down
ALTER TABLE "double""quote" RENAME COLUMN "re double""quote" TO "double""quote";
ALTER TABLE "double""quote" DROP COLUMN "new double""quote";
DELETE FROM "double""quote" WHERE "id" = ?1 AND "double""quote" = ?2 AND "other double""quote" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "double""quote";
