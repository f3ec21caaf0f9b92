-- create_table: name a_name_that_is_long_but_that_every_server_keeps_whole
-- up
CREATE TABLE "a_name_that_is_long_but_that_every_server_keeps_whole" (
    "id" integer NOT NULL,
    "a_name_that_is_long_but_that_every_server_keeps_whole" integer,
    "other a_name_that_is_long_but_that_every_server_keeps_whole" integer NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq a_name_that_is_long_but_that_every_server_keeps_whole" UNIQUE ("a_name_that_is_long_but_that_every_server_keeps_whole")
);
CREATE INDEX "ix a_name_that_is_long_but_that_every_server_keeps_whole" ON "a_name_that_is_long_but_that_every_server_keeps_whole" ("other a_name_that_is_long_but_that_every_server_keeps_whole");
INSERT INTO "a_name_that_is_long_but_that_every_server_keeps_whole" ("id", "a_name_that_is_long_but_that_every_server_keeps_whole", "other a_name_that_is_long_but_that_every_server_keeps_whole") VALUES ($1, $2, $3);
-- with 1, 2, 3
ALTER TABLE "a_name_that_is_long_but_that_every_server_keeps_whole" ADD COLUMN "new a_name_that_is_long_but_that_every_server_keeps_whole" varchar(10);
ALTER TABLE "a_name_that_is_long_but_that_every_server_keeps_whole" RENAME COLUMN "a_name_that_is_long_but_that_every_server_keeps_whole" TO "re a_name_that_is_long_but_that_every_server_keeps_whole";
-- down
ALTER TABLE "a_name_that_is_long_but_that_every_server_keeps_whole" RENAME COLUMN "re a_name_that_is_long_but_that_every_server_keeps_whole" TO "a_name_that_is_long_but_that_every_server_keeps_whole";
ALTER TABLE "a_name_that_is_long_but_that_every_server_keeps_whole" DROP COLUMN "new a_name_that_is_long_but_that_every_server_keeps_whole";
DELETE FROM "a_name_that_is_long_but_that_every_server_keeps_whole" WHERE "id" = $1 AND "a_name_that_is_long_but_that_every_server_keeps_whole" = $2 AND "other a_name_that_is_long_but_that_every_server_keeps_whole" = $3;
-- with 1, 2, 3
DROP TABLE "a_name_that_is_long_but_that_every_server_keeps_whole";
