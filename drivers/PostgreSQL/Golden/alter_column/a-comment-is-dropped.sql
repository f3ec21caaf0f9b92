-- alter_column: a comment is dropped
-- up
COMMENT ON COLUMN "users"."status" IS NULL;
-- down
COMMENT ON COLUMN "users"."status" IS 'where it''s at';
