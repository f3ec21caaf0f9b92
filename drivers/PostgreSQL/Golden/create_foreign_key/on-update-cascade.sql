-- create_foreign_key: on update cascade
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON UPDATE CASCADE;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
