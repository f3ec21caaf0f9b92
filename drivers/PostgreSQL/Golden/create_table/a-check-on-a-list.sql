-- create_table: a check on a list
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK (nickname IN ('ada', 'bob', 'it''s') OR nickname IS NULL)
);
-- down
DROP TABLE "users";
