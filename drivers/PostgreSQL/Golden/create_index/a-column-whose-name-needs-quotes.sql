-- create_index: a column whose name needs quotes
-- up
CREATE INDEX "ix_people" ON "people" ("Or""der");
-- down
DROP INDEX "ix_people";
