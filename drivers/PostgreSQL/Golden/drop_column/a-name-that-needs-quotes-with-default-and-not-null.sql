-- drop_column: a name that needs quotes, with default and NOT NULL
-- up
ALTER TABLE "users" DROP COLUMN "Or""der `by's`";
-- down
ALTER TABLE "users" ADD COLUMN "Or""der `by's`" integer DEFAULT 3 NOT NULL;
