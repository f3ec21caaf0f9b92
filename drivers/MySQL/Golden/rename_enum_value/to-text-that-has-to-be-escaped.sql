-- rename_enum_value: to text that has to be escaped
-- up
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid','it''s "odd" \\') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'it''s "odd" \', 'paid'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','it''s "odd" \\') NOT NULL DEFAULT 'new';
-- down
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','it''s "odd" \\','paid') NOT NULL DEFAULT 'new';
UPDATE `tickets` SET `status` = ? WHERE `status` = ?;
-- with 'paid', 'it''s "odd" \'
ALTER TABLE `tickets` MODIFY COLUMN `status` enum('new','paid') NOT NULL DEFAULT 'new';
