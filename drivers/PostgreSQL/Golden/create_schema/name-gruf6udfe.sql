-- create_schema: name größe
-- up
CREATE SCHEMA "größe";
CREATE TABLE "größe"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "größe"."users";
DROP SCHEMA "größe";
