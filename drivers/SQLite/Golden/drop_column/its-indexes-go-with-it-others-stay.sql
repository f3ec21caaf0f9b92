-- drop_column: its indexes go with it, others stay
-- up
DROP INDEX "ix_age";
ALTER TABLE "users" DROP COLUMN "age";
