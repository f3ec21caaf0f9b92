-- create_table_comment: of a table without one
-- up
COMMENT ON TABLE "users" IS 'People who log in';
-- down
COMMENT ON TABLE "users" IS NULL;
