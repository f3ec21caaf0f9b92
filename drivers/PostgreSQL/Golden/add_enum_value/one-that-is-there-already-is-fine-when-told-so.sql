-- add_enum_value: one that is there already is fine when told so
-- up
ALTER TYPE "status" ADD VALUE IF NOT EXISTS 'paid';
