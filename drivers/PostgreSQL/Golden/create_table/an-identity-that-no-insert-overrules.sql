-- create_table: an identity that no insert overrules
-- up
CREATE TABLE "events" (
    "id" integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    "title" varchar(40) NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "events" ("title") VALUES ($1), ($2);
-- with 'first', 'second'
-- down
DELETE FROM "events" WHERE "title" = $1;
-- with 'second'
DELETE FROM "events" WHERE "title" = $1;
-- with 'first'
DROP TABLE "events";
