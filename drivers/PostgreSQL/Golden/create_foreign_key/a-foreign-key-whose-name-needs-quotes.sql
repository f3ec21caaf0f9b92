-- create_foreign_key: a foreign key whose name needs quotes
-- up
ALTER TABLE "orders" ADD CONSTRAINT "Fk ""orders"" `it's`" FOREIGN KEY ("user_id") REFERENCES "users" ("id");
-- down
ALTER TABLE "orders" DROP CONSTRAINT "Fk ""orders"" `it's`";
