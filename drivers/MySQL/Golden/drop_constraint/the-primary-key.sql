-- drop_constraint: the primary key
-- up
ALTER TABLE `users` DROP PRIMARY KEY;
-- down
ALTER TABLE `users` ADD PRIMARY KEY (`id`);
