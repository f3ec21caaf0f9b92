-- drop_table_comment: of a table whose name needs quotes
-- up
COMMENT ON TABLE "Sel""ect `it's`" IS NULL;
-- down
COMMENT ON TABLE "Sel""ect `it's`" IS 'odd';
