-- create_table_comment: of a table in another schema
-- up
COMMENT ON TABLE "archive"."users" IS 'old people';
-- down
COMMENT ON TABLE "archive"."users" IS NULL;
