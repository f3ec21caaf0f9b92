-- create_index: partial, on an expression, descending
-- up
CREATE INDEX "ix_people" ON "people" ((age * 2) DESC) WHERE age IS NOT NULL;
-- down
DROP INDEX "ix_people";
