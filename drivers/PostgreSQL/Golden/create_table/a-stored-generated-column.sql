-- create_table: a stored generated column
-- up
CREATE TABLE "lines" (
    "id" integer NOT NULL,
    "quantity" integer NOT NULL,
    "doubled" integer GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
);
INSERT INTO "lines" ("id", "quantity") VALUES ($1, $2);
-- with 1, 21
-- down
DELETE FROM "lines" WHERE "id" = $1;
-- with 1
DROP TABLE "lines";
