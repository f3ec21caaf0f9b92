-- create_exclude_constraint: with a condition
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ((daterange(starts, ends)) WITH &&) WHERE (room > 0);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
