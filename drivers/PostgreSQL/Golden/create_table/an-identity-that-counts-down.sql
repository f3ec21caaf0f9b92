-- create_table: an identity that counts down
-- up
CREATE TABLE "events" (
    "id" integer GENERATED ALWAYS AS IDENTITY (START WITH -1 INCREMENT BY -1 MINVALUE -1000 MAXVALUE -1) NOT NULL,
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
