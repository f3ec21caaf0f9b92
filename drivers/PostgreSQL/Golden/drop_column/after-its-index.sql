-- drop_column: after its index
-- up
DROP INDEX "ix_users_age";
ALTER TABLE "users" DROP COLUMN "age";
-- down
ALTER TABLE "users" ADD COLUMN "age" integer;
CREATE INDEX "ix_users_age" ON "users" ("age");
