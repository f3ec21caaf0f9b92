-- drop_table: in another schema
-- up
DROP TABLE "archive"."users";
-- down
CREATE TABLE "archive"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
CREATE INDEX "ix_users_email" ON "archive"."users" ("email");
