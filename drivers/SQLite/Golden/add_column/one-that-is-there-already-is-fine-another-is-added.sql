-- add_column: one that is there already is fine, another is added
-- up
ALTER TABLE "users" ADD COLUMN "phone" VARCHAR(20);
