-- create_foreign_key: a foreign key of one column, matched in full
-- up
ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") MATCH FULL;
-- down
ALTER TABLE "orders" DROP CONSTRAINT "fk";
