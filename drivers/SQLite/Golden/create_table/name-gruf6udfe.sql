-- create_table: name größe
-- up
CREATE TABLE "größe" (
    "id" INTEGER NOT NULL,
    "größe" INTEGER,
    "other größe" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq größe" UNIQUE ("größe")
);
CREATE INDEX "ix größe" ON "größe" ("other größe");
INSERT INTO "größe" ("id", "größe", "other größe") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "größe" ADD COLUMN "new größe" VARCHAR(10);
ALTER TABLE "größe" RENAME COLUMN "größe" TO "re größe";
-- down
ALTER TABLE "größe" RENAME COLUMN "re größe" TO "größe";
ALTER TABLE "größe" DROP COLUMN "new größe";
DELETE FROM "größe" WHERE "id" = ?1 AND "größe" = ?2 AND "other größe" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "größe";
