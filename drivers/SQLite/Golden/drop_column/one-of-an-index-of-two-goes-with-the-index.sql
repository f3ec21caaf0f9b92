-- drop_column: one of an index of two goes with the index
-- up
DROP INDEX "ix_age_email";
ALTER TABLE "users" DROP COLUMN "age";
