-- create_foreign_key: on update no action
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id");
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
