-- create_exclude_constraint: with an operator class
-- up
ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings" EXCLUDE USING btree ("guest" text_pattern_ops WITH =);
-- down
ALTER TABLE "bookings" DROP CONSTRAINT "ex_bookings";
