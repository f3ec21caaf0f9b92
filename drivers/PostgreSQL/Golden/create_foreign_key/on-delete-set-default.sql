-- create_foreign_key: on delete set default
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE SET DEFAULT;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
