-- create_table: a check with functions, parentheses and NULL
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "ck" CHECK ((age IS NULL OR (age > 0 AND abs(age) < 200)) AND NOT (id = 0))
);
-- down
-- with foreign keys off:
DROP TABLE "users";
