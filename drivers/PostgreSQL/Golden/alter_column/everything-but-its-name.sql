-- alter_column: everything but its name
-- up
ALTER TABLE "users"
    ALTER COLUMN "nickname" DROP DEFAULT,
    ALTER COLUMN "nickname" TYPE varchar(50),
    ALTER COLUMN "nickname" SET NOT NULL,
    ALTER COLUMN "nickname" SET DEFAULT 'it''s \ "new"';
COMMENT ON COLUMN "users"."nickname" IS 'what friends say; it''s short';
-- down
ALTER TABLE "users"
    ALTER COLUMN "nickname" DROP DEFAULT,
    ALTER COLUMN "nickname" TYPE varchar(20);
ALTER TABLE "users" ALTER COLUMN "nickname" DROP NOT NULL;
COMMENT ON COLUMN "users"."nickname" IS NULL;
