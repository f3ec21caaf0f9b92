-- create_foreign_key: on update set default
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE SET DEFAULT;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
