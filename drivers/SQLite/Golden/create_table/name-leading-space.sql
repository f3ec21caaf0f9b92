-- create_table: name  leading space
-- up
CREATE TABLE " leading space" (
    "id" INTEGER NOT NULL,
    " leading space" INTEGER,
    "other  leading space" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq  leading space" UNIQUE (" leading space")
);
CREATE INDEX "ix  leading space" ON " leading space" ("other  leading space");
INSERT INTO " leading space" ("id", " leading space", "other  leading space") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE " leading space" ADD COLUMN "new  leading space" VARCHAR(10);
ALTER TABLE " leading space" RENAME COLUMN " leading space" TO "re  leading space";
-- down
ALTER TABLE " leading space" RENAME COLUMN "re  leading space" TO " leading space";
ALTER TABLE " leading space" DROP COLUMN "new  leading space";
DELETE FROM " leading space" WHERE "id" = ?1 AND " leading space" = ?2 AND "other  leading space" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE " leading space";
