-- create_primary_key: two columns and a name
-- up
ALTER TABLE `users` ADD PRIMARY KEY (`email`, `id`);
-- down
ALTER TABLE `users` DROP PRIMARY KEY;
