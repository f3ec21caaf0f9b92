-- create_enum: with a column of it
-- up
CREATE TYPE "status" AS ENUM ('new', 'paid');
CREATE TABLE "tickets" (
    "id" integer NOT NULL,
    "status" "status" DEFAULT 'new' NOT NULL,
    "title" varchar(40),
    PRIMARY KEY ("id")
);
INSERT INTO "tickets" ("id", "status") VALUES ($1, $2), ($3, $4);
-- with 1, 'new', 2, 'paid'
-- down
DELETE FROM "tickets" WHERE "id" = $1;
-- with 2
DELETE FROM "tickets" WHERE "id" = $1;
-- with 1
DROP TABLE "tickets";
DROP TYPE "status";
