-- alter_column: another column of a table with a numbered one, and the numbers go on
-- up
ALTER TABLE "events" ALTER COLUMN "title" DROP NOT NULL;
INSERT INTO "events" ("title") VALUES ($1);
-- with 'third'
