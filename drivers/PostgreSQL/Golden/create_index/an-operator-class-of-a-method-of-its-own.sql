-- create_index: an operator class of a method of its own
-- up
CREATE INDEX "ix_people" ON "people" USING gin ("data" jsonb_path_ops);
-- down
DROP INDEX "ix_people";
