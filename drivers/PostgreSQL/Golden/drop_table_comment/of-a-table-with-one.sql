-- drop_table_comment: of a table with one
-- up
COMMENT ON TABLE "users" IS NULL;
-- down
COMMENT ON TABLE "users" IS 'people';
