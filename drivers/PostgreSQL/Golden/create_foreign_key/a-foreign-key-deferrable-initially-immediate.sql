-- create_foreign_key: a foreign key, deferrable, initially immediate
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") DEFERRABLE INITIALLY IMMEDIATE;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
