-- create_index: NULLs first
-- up
CREATE INDEX "ix_people" ON "people" ("age" NULLS FIRST);
-- down
DROP INDEX "ix_people";
