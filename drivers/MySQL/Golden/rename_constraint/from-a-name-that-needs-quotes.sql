-- rename_constraint: from a name that needs quotes
-- up
ALTER TABLE `users` RENAME INDEX `select "größe"; --` TO `renamed`;
-- down
ALTER TABLE `users` RENAME INDEX `renamed` TO `select "größe"; --`;
