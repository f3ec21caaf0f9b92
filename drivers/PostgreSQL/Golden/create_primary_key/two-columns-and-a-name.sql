-- create_primary_key: two columns and a name
-- up
ALTER TABLE "users" ADD CONSTRAINT "pk_users" PRIMARY KEY ("email", "id");
-- down
ALTER TABLE "users" DROP CONSTRAINT "pk_users";
