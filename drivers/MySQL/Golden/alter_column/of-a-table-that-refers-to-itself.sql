-- alter_column: of a table that refers to itself
-- up
ALTER TABLE `nodes` ALTER COLUMN `parent_id` SET DEFAULT 1;
-- down
ALTER TABLE `nodes` ALTER COLUMN `parent_id` SET DEFAULT NULL;
