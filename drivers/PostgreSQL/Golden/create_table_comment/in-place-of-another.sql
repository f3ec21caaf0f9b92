-- create_table_comment: in place of another
-- up
COMMENT ON TABLE "users" IS 'People who log in';
-- down
COMMENT ON TABLE "users" IS 'people';
