-- create_index: unique, NULLs alike
-- up
CREATE UNIQUE INDEX "ix_people" ON "people" ("age") NULLS NOT DISTINCT;
-- down
DROP INDEX "ix_people";
