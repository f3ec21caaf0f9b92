-- create_foreign_key: on delete cascade
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
