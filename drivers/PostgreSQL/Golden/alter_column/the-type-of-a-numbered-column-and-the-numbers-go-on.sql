-- alter_column: the type of a numbered column, and the numbers go on
-- up
ALTER TABLE "events" ALTER COLUMN "id" TYPE bigint USING "id"::bigint;
INSERT INTO "events" ("title") VALUES ($1);
-- with 'third'
