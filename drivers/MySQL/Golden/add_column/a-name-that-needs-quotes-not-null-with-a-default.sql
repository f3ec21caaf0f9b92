-- add_column: a name that needs quotes, NOT NULL with a default
-- up
ALTER TABLE `users` ADD COLUMN `Or"der ``by's`` ?` int NOT NULL DEFAULT 3;
-- down
ALTER TABLE `users` DROP COLUMN `Or"der ``by's`` ?`;
