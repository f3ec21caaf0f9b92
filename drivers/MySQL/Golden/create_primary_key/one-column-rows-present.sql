-- create_primary_key: one column, rows present
-- up
ALTER TABLE `users` ADD PRIMARY KEY (`id`);
-- down
ALTER TABLE `users` DROP PRIMARY KEY;
