-- alter_column: text to an enumeration without a name
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` enum('new','paid');
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(10);
