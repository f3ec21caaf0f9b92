-- create_sequence: a name that needs quotes
-- up
CREATE SEQUENCE `Tic"kets ``it's```;
-- down
DROP SEQUENCE `Tic"kets ``it's```;
