-- create_schema: name semi;colon--
-- up
CREATE SCHEMA "semi;colon--";
CREATE TABLE "semi;colon--"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "semi;colon--"."users";
DROP SCHEMA "semi;colon--";
