-- drop_constraint: an exclusion constraint
-- up
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
-- down
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ((daterange(starts, ends)) WITH &&);
