-- alter_column: the type of a numbered column, and the numbers go on
-- up
-- no statement
INSERT INTO "events" ("title") VALUES (?1);
-- with 'third'
