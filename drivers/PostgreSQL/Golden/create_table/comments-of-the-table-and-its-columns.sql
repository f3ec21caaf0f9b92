-- create_table: comments of the table and its columns
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
COMMENT ON TABLE "users" IS 'People who "log in"; it''s a table -- naïve';
COMMENT ON COLUMN "users"."email" IS 'back\slash, two
lines, 100%';
-- down
DROP TABLE "users";
