-- add_column: with a default that is an expression
-- up
ALTER TABLE "users" ADD COLUMN "visits" integer DEFAULT (2 + 3);
-- down
ALTER TABLE "users" DROP COLUMN "visits";
