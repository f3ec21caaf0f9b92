-- create_schema: name quo"te `it's`
-- up
CREATE SCHEMA "quo""te `it's`";
CREATE TABLE "quo""te `it's`"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "quo""te `it's`"."users";
DROP SCHEMA "quo""te `it's`";
