-- drop_table: one that is there is dropped when told so
-- up
DROP TABLE IF EXISTS "users";
-- down
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
