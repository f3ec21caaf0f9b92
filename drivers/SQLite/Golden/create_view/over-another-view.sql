-- create_view: over another view
-- up
CREATE VIEW "elders" AS SELECT id FROM adults WHERE id > 1;
-- down
DROP VIEW "elders";
