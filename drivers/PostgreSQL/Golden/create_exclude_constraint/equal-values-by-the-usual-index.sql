-- create_exclude_constraint: equal values, by the usual index
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING btree ("room" WITH =);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
