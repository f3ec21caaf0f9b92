-- drop_index: descending, NULLs last
-- up
DROP INDEX "ix_people";
-- down
CREATE INDEX "ix_people" ON "people" ("age" DESC NULLS LAST);
