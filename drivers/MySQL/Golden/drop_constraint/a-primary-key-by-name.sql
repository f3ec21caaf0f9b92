-- drop_constraint: a primary key by name
-- up
ALTER TABLE `users` DROP PRIMARY KEY;
-- down
ALTER TABLE `users` ADD PRIMARY KEY (`id`);
