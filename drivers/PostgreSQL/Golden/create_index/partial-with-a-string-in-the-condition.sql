-- create_index: partial, with a string in the condition
-- up
CREATE INDEX "ix_people" ON "people" ("age") WHERE nickname <> 'it''s (?)';
-- down
DROP INDEX "ix_people";
