-- create_exclude_constraint: equal values, by a hash
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING hash ("room" WITH =);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
