-- create_index: an expression with a string in it
-- up
CREATE INDEX "ix_people" ON "people" ((coalesce(nickname, 'it''s')));
-- down
DROP INDEX "ix_people";
