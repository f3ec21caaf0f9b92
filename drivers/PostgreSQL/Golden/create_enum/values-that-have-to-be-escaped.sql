-- create_enum: values that have to be escaped
-- up
CREATE TYPE "status" AS ENUM ('it''s "odd"', 'größe 名前', 'a,b', 'new');
CREATE TABLE "tickets" (
    "id" integer NOT NULL,
    "status" "status" NOT NULL,
    "title" varchar(40),
    PRIMARY KEY ("id")
);
INSERT INTO "tickets" ("id", "status") VALUES ($1, $2);
-- with 1, 'it''s "odd"'
INSERT INTO "tickets" ("id", "status") VALUES ($1, $2);
-- with 2, 'größe 名前'
-- down
DELETE FROM "tickets" WHERE "id" = $1;
-- with 2
DELETE FROM "tickets" WHERE "id" = $1;
-- with 1
DROP TABLE "tickets";
DROP TYPE "status";
