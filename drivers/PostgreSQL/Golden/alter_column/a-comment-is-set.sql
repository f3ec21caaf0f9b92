-- alter_column: a comment is set
-- up
COMMENT ON COLUMN "users"."age" IS 'in years; it''s "old"';
-- down
COMMENT ON COLUMN "users"."age" IS NULL;
