-- create_table_comment: text that has to be escaped
-- up
COMMENT ON TABLE "users" IS 'it''s a "table" \ of
two lines; -- 100% größe 名前';
-- down
COMMENT ON TABLE "users" IS NULL;
