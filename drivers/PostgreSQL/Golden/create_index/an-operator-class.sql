-- create_index: an operator class
-- up
CREATE INDEX "ix_people" ON "people" ("note" text_pattern_ops);
-- down
DROP INDEX "ix_people";
