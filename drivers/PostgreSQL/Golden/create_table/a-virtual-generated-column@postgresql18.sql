-- create_table: a virtual generated column
-- up
CREATE TABLE "lines" (
    "id" integer NOT NULL,
    "quantity" integer NOT NULL,
    "price" integer,
    "doubled" integer GENERATED ALWAYS AS (quantity * 2) VIRTUAL,
    PRIMARY KEY ("id")
);
INSERT INTO "lines" ("id", "quantity", "price") VALUES ($1, $2, $3), ($4, $5, $6);
-- with 1, 2, 3, 2, 21, 4
-- down
DELETE FROM "lines" WHERE "id" = $1;
-- with 2
DELETE FROM "lines" WHERE "id" = $1;
-- with 1
DROP TABLE "lines";
