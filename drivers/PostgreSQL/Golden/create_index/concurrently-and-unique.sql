-- create_index: concurrently and unique
-- up
-- outside a transaction:
CREATE UNIQUE INDEX CONCURRENTLY "ix_people_age" ON "people" ("age");
-- down
-- outside a transaction:
DROP INDEX CONCURRENTLY "ix_people_age";
