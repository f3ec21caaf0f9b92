-- create_table: name 100% %s %1$s
-- up
CREATE TABLE "100% %s %1$s" (
    "id" INTEGER NOT NULL,
    "100% %s %1$s" INTEGER,
    "other 100% %s %1$s" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq 100% %s %1$s" UNIQUE ("100% %s %1$s")
);
CREATE INDEX "ix 100% %s %1$s" ON "100% %s %1$s" ("other 100% %s %1$s");
INSERT INTO "100% %s %1$s" ("id", "100% %s %1$s", "other 100% %s %1$s") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "100% %s %1$s" ADD COLUMN "new 100% %s %1$s" VARCHAR(10);
ALTER TABLE "100% %s %1$s" RENAME COLUMN "100% %s %1$s" TO "re 100% %s %1$s";
-- down
ALTER TABLE "100% %s %1$s" RENAME COLUMN "re 100% %s %1$s" TO "100% %s %1$s";
ALTER TABLE "100% %s %1$s" DROP COLUMN "new 100% %s %1$s";
DELETE FROM "100% %s %1$s" WHERE "id" = ?1 AND "100% %s %1$s" = ?2 AND "other 100% %s %1$s" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "100% %s %1$s";
