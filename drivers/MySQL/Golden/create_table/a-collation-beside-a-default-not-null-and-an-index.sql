-- create_table: a collation beside a default, NOT NULL and an index
-- up
CREATE TABLE `words` (
    `id` int NOT NULL,
    `word` varchar(40) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s',
    PRIMARY KEY (`id`),
    UNIQUE INDEX `ix_words_word` (`word`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
-- down
DROP TABLE `words`;
