-- create_table: name  leading space
-- up
CREATE TABLE " leading space" (
    "id" integer NOT NULL,
    " leading space" integer,
    "other  leading space" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq  leading space" UNIQUE (" leading space")
);
CREATE INDEX "ix  leading space" ON " leading space" ("other  leading space");
INSERT INTO " leading space" ("id", " leading space", "other  leading space") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE " leading space" ADD COLUMN "new  leading space" varchar(10);
ALTER TABLE " leading space" RENAME COLUMN " leading space" TO "re  leading space";
-- down
ALTER TABLE " leading space" RENAME COLUMN "re  leading space" TO " leading space";
ALTER TABLE " leading space" DROP COLUMN "new  leading space";
DELETE FROM " leading space" WHERE "id" = $1 AND " leading space" = $2 AND "other  leading space" = $3;
-- with 1, 2, 3
DROP TABLE " leading space";
