-- create_table: a unique constraint, deferrable, initially immediate
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq" UNIQUE ("email") DEFERRABLE INITIALLY IMMEDIATE
);
-- down
DROP TABLE "users";
