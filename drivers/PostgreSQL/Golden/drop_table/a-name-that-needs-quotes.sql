-- drop_table: a name that needs quotes
-- up
DROP TABLE "Us""ers `it's`";
-- down
CREATE TABLE "Us""ers `it's`" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
