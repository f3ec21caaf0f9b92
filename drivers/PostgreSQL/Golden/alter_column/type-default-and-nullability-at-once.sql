-- alter_column: type, default and nullability at once
-- up
ALTER TABLE "users"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE varchar(60);
ALTER TABLE "users"
    ALTER COLUMN "status" DROP NOT NULL,
    ALTER COLUMN "status" SET DEFAULT 'open';
-- down
ALTER TABLE "users"
    ALTER COLUMN "status" DROP DEFAULT,
    ALTER COLUMN "status" TYPE varchar(30),
    ALTER COLUMN "status" SET NOT NULL,
    ALTER COLUMN "status" SET DEFAULT 'new';
