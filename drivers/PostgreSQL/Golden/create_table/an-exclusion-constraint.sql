-- create_table: an exclusion constraint
-- up
CREATE TABLE "bookings" (
    "id" integer NOT NULL,
    "room" integer,
    "guest" text,
    "starts" date,
    "ends" date,
    "Or""der" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "ex_bookings" EXCLUDE USING gist ((daterange(starts, ends)) WITH &&)
);
INSERT INTO "bookings" ("id", "room", "guest", "starts", "ends") VALUES ($1, $2, $3, $4, $5), ($6, $7, $8, $9, $10);
-- with 1, 1, 'ada', '2026-01-01', '2026-01-03', 2, 2, 'bob', '2026-01-03', '2026-01-04'
-- down
DELETE FROM "bookings" WHERE "id" = $1;
-- with 2
DELETE FROM "bookings" WHERE "id" = $1;
-- with 1
DROP TABLE "bookings";
