-- create_foreign_key: a foreign key, deferrable, initially deferred, cascading
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
