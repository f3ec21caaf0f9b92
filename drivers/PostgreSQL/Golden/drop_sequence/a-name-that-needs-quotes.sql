-- drop_sequence: a name that needs quotes
-- up
DROP SEQUENCE "Tic""kets `it's`";
-- down
CREATE SEQUENCE "Tic""kets `it's`";
