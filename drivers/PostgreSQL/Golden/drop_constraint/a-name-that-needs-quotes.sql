-- drop_constraint: a name that needs quotes
-- up
ALTER TABLE "users" DROP CONSTRAINT "Ck ""users"" `it's`";
-- down
ALTER TABLE "users" ADD CONSTRAINT "Ck ""users"" `it's`" CHECK (age >= 0);
