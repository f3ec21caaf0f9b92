-- create_exclude_constraint: a column whose name needs quotes
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING btree ("Or""der" WITH =);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
