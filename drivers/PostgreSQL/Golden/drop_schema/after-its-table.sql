-- drop_schema: after its table
-- up
DROP TABLE "archive"."users";
DROP SCHEMA "archive";
-- down
CREATE SCHEMA "archive";
CREATE TABLE "archive"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
CREATE INDEX "ix_users_email" ON "archive"."users" ("email");
