-- create_table: a table that is there already is fine when told so
-- up
CREATE TABLE IF NOT EXISTS "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
