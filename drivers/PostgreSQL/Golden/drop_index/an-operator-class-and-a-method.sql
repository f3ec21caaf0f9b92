-- drop_index: an operator class and a method
-- up
DROP INDEX "ix_people";
-- down
CREATE INDEX "ix_people" ON "people" USING gin ("data" jsonb_path_ops);
