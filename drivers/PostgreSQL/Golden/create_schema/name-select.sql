-- create_schema: name select
-- up
CREATE SCHEMA "select";
CREATE TABLE "select"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "select"."users";
DROP SCHEMA "select";
