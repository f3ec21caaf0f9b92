-- create_table: a key with a name
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    CONSTRAINT "pk_people" PRIMARY KEY ("id")
);
-- down
DROP TABLE "users";
