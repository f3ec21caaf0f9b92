-- create_index: NULLs where they come anyway
-- up
CREATE INDEX "ix_people" ON "people" ("age" NULLS LAST);
-- down
DROP INDEX "ix_people";
