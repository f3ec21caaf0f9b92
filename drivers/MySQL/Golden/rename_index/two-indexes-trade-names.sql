-- rename_index: two indexes trade names
-- up
ALTER TABLE `users` RENAME INDEX `ix_a` TO `ix_spare`;
ALTER TABLE `users` RENAME INDEX `ix_b` TO `ix_a`;
ALTER TABLE `users` RENAME INDEX `ix_spare` TO `ix_b`;
-- down
ALTER TABLE `users` RENAME INDEX `ix_b` TO `ix_spare`;
ALTER TABLE `users` RENAME INDEX `ix_a` TO `ix_b`;
ALTER TABLE `users` RENAME INDEX `ix_spare` TO `ix_a`;
