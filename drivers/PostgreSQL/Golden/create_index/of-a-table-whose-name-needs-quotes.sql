-- create_index: of a table whose name needs quotes
-- up
CREATE INDEX "ix_people_age" ON "Pe""ople `it's`" ("age");
-- down
DROP INDEX "ix_people_age";
