-- create_exclude_constraint: a name that needs quotes
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "Ex ""bookings"" `it's`" EXCLUDE USING gist ((daterange(starts, ends)) WITH &&);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "Ex ""bookings"" `it's`";
