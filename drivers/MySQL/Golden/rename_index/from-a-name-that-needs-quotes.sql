-- rename_index: from a name that needs quotes
-- up
ALTER TABLE `users` RENAME INDEX `select "größe"; --` TO `ix_renamed`;
-- down
ALTER TABLE `users` RENAME INDEX `ix_renamed` TO `select "größe"; --`;
