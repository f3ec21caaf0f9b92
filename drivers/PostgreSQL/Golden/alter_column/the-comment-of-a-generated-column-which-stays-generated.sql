-- alter_column: the comment of a generated column, which stays generated
-- up
COMMENT ON COLUMN "lines"."doubled" IS 'twice';
-- down
COMMENT ON COLUMN "lines"."doubled" IS NULL;
