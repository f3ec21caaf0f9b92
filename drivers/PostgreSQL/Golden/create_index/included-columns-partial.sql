-- create_index: included columns, partial
-- up
CREATE INDEX "ix_people" ON "people" ("age") INCLUDE ("email") WHERE id > 0;
-- down
DROP INDEX "ix_people";
