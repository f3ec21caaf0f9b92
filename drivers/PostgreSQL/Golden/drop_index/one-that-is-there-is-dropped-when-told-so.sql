-- drop_index: one that is there is dropped when told so
-- up
DROP INDEX IF EXISTS "ix_people";
-- down
CREATE INDEX "ix_people" ON "people" ("age");
