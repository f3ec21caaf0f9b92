-- create_index: descending, NULLs last
-- up
CREATE INDEX "ix_people" ON "people" ("age" DESC NULLS LAST);
-- down
DROP INDEX "ix_people";
