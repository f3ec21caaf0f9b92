-- create_primary_key: another one in place of the first
-- up
ALTER TABLE `users` DROP PRIMARY KEY, ADD PRIMARY KEY (`email`);
-- down
ALTER TABLE `users` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`);
