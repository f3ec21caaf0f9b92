-- drop_table_comment: text with quotes comes back
-- up
COMMENT ON TABLE "users" IS NULL;
-- down
COMMENT ON TABLE "users" IS 'it''s \ "old"';
