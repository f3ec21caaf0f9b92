-- execute: a table of its own, and what drops it
-- up
CREATE TABLE spare (id integer);
DROP TABLE spare;
-- down
-- no statement
