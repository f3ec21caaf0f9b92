-- create_index: concurrently, and one that is there already is fine when told so
-- up
CREATE INDEX IF NOT EXISTS "ix_people_age" ON "people" ("age");
