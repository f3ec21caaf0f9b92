-- drop_index: included columns
-- up
DROP INDEX "ix_people";
-- down
CREATE INDEX "ix_people" ON "people" ("age") INCLUDE ("email");
