-- add_column: a name that needs quotes, NOT NULL with a default
-- up
ALTER TABLE "users" ADD COLUMN "Or""der `by's` ?" integer DEFAULT 3 NOT NULL;
-- down
ALTER TABLE "users" DROP COLUMN "Or""der `by's` ?";
