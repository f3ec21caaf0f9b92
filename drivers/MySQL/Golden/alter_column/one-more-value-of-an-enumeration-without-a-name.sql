-- alter_column: one more value of an enumeration without a name
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` enum('new','paid','lost');
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` enum('new','paid');
