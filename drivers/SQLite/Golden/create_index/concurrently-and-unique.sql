-- create_index: concurrently and unique
-- up
CREATE UNIQUE INDEX "ix_people_age" ON "people" ("age");
-- down
DROP INDEX "ix_people_age";
