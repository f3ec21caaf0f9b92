-- create_check_constraint: a check whose name needs quotes
-- up
ALTER TABLE "users" ADD CONSTRAINT "Ck ""users"" `it's`; --" CHECK (age > 0);
-- down
ALTER TABLE "users" DROP CONSTRAINT "Ck ""users"" `it's`; --";
