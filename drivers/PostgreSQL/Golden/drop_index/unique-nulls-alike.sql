-- drop_index: unique, NULLs alike
-- up
DROP INDEX "ix_people";
-- down
CREATE UNIQUE INDEX "ix_people" ON "people" ("age") NULLS NOT DISTINCT;
