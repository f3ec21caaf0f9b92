-- create_exclude_constraint: ranges that must not overlap, rows present
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ((daterange(starts, ends)) WITH &&);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
