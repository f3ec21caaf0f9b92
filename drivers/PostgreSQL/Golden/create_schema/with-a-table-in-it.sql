-- create_schema: with a table in it
-- up
CREATE SCHEMA "archive";
CREATE TABLE "archive"."users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id")
);
CREATE INDEX "ix_users_email" ON "archive"."users" ("email");
INSERT INTO "archive"."users" ("id", "email", "nickname", "age") VALUES ($1, $2, $3, $4), ($5, $6, $7, $8), ($9, $10, $11, $12);
-- with 1, 'ada@example.org', 'ada', 36, 2, 'bob@example.org', 'bob', 41, 3, 'eve@example.org', NULL, NULL
-- down
DELETE FROM "archive"."users" WHERE "id" = $1;
-- with 3
DELETE FROM "archive"."users" WHERE "id" = $1;
-- with 2
DELETE FROM "archive"."users" WHERE "id" = $1;
-- with 1
DROP TABLE "archive"."users";
DROP SCHEMA "archive";
