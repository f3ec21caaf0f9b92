-- create_exclude_constraint: two elements
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING gist ((int4range(room, room + 1)) WITH &&, (daterange(starts, ends)) WITH &&);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
