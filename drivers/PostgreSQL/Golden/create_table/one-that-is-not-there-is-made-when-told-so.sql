-- create_table: one that is not there is made when told so
-- up
CREATE TABLE IF NOT EXISTS "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "ix_users_age" ON "users" ("age");
-- down
DROP TABLE "users";
