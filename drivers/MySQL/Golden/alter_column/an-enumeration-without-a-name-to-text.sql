-- alter_column: an enumeration without a name to text
-- up
ALTER TABLE `samples` MODIFY COLUMN `sample` varchar(10);
-- down
ALTER TABLE `samples` MODIFY COLUMN `sample` enum('new','paid');
