-- drop_enum: one that is gone already is fine when told so
-- up
DROP TYPE IF EXISTS "status";
