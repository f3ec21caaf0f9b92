-- drop_constraint: a primary key by name
-- up
ALTER TABLE "users" DROP CONSTRAINT "pk_users";
-- down
ALTER TABLE "users" ADD CONSTRAINT "pk_users" PRIMARY KEY ("id");
