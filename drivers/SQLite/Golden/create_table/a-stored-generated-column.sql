-- create_table: a stored generated column
-- up
CREATE TABLE "lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "doubled" INTEGER GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
);
INSERT INTO "lines" ("id", "quantity") VALUES (?1, ?2);
-- with 1, 21
-- down
DELETE FROM "lines" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "lines";
