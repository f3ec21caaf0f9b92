-- drop_constraint: a composite key, rows present
-- up
ALTER TABLE `users` DROP PRIMARY KEY;
-- down
ALTER TABLE `users` ADD PRIMARY KEY (`email`, `id`);
