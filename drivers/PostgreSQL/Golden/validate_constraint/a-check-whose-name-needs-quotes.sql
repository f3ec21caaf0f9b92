-- validate_constraint: a check whose name needs quotes
-- up
ALTER TABLE "users" VALIDATE CONSTRAINT "Ck ""users"" `it's`";
