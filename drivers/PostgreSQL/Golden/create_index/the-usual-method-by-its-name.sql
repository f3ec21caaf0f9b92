-- create_index: the usual method by its name
-- up
CREATE INDEX "ix_people" ON "people" USING btree ("age");
-- down
DROP INDEX "ix_people";
