-- alter_column: in another schema
-- up
ALTER TABLE "archive"."users"
    ALTER COLUMN "nickname" DROP DEFAULT,
    ALTER COLUMN "nickname" TYPE varchar(80),
    ALTER COLUMN "nickname" SET DEFAULT 'none';
COMMENT ON COLUMN "archive"."users"."nickname" IS 'short';
-- down
ALTER TABLE "archive"."users"
    ALTER COLUMN "nickname" DROP DEFAULT,
    ALTER COLUMN "nickname" TYPE varchar(20);
COMMENT ON COLUMN "archive"."users"."nickname" IS NULL;
