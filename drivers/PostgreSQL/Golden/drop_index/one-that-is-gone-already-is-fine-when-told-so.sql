-- drop_index: one that is gone already is fine when told so
-- up
DROP INDEX IF EXISTS "ix_users_email";
