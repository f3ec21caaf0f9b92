-- rename_column: a stored generated column
-- up
ALTER TABLE `lines` RENAME COLUMN `doubled` TO `twice`;
-- down
ALTER TABLE `lines` RENAME COLUMN `twice` TO `doubled`;
