-- create_exclude_constraint: deferrable
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ((daterange(starts, ends)) WITH &&) DEFERRABLE INITIALLY DEFERRED;
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
