-- create_table: a check with functions, parentheses and NULL
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK ((age IS NULL OR (age > 0 AND abs(age) < 200)) AND NOT (id = 0))
);
-- down
DROP TABLE "users";
