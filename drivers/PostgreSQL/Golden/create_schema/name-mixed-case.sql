-- create_schema: name Mixed Case
-- up
CREATE SCHEMA "Mixed Case";
CREATE TABLE "Mixed Case"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "Mixed Case"."users";
DROP SCHEMA "Mixed Case";
