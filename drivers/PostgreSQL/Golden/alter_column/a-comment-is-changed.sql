-- alter_column: a comment is changed
-- up
COMMENT ON COLUMN "users"."status" IS 'of the person';
-- down
COMMENT ON COLUMN "users"."status" IS 'where it''s at';
