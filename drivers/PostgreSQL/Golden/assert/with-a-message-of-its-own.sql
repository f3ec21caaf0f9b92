-- assert: with a message of its own
-- up
-- true, or else: it's "off"
SELECT 1 = 1;
-- down
-- no statement
