-- create_table: an index on a stored generated column
-- up
CREATE TABLE "lines" (
    "id" integer NOT NULL,
    "quantity" integer NOT NULL,
    "price" integer,
    "doubled" integer GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ix_lines_doubled" ON "lines" ("doubled");
INSERT INTO "lines" ("id", "quantity", "price") VALUES ($1, $2, $3), ($4, $5, $6);
-- with 1, 2, 3, 2, 21, 4
-- down
DELETE FROM "lines" WHERE "id" = $1;
-- with 2
DELETE FROM "lines" WHERE "id" = $1;
-- with 1
DROP TABLE "lines";
