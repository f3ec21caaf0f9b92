-- rename_constraint: an exclusion constraint
-- up
ALTER TABLE "bookings" RENAME CONSTRAINT "ex_bookings" TO "ex_rooms";
-- down
ALTER TABLE "bookings" RENAME CONSTRAINT "ex_rooms" TO "ex_bookings";
