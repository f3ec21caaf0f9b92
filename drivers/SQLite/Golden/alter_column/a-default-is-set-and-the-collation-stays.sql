-- alter_column: a default is set and the collation stays
-- up
UPDATE OR ABORT "words" SET "word" = "word" WHERE "word" IS NULL;
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) DEFAULT ''none'' COLLATE NOCASE,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'words' AND sql = 'CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) COLLATE NOCASE,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_words" AS SELECT * FROM "words";
DROP VIEW "_skein_new_words";
-- true, or else: SQLite reads the edited definition of words in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('words')) = '''id'' 0 1,''word'' 0 0';
-- true, or else: the rows of words do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('words')) = 'ok' END;
-- down
UPDATE OR ABORT "words" SET "word" = "word" WHERE "word" IS 'none';
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) COLLATE NOCASE,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'words' AND sql = 'CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) DEFAULT ''none'' COLLATE NOCASE,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_words" AS SELECT * FROM "words";
DROP VIEW "_skein_new_words";
-- true, or else: SQLite reads the edited definition of words in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('words')) = '''id'' 0 1,''word'' 0 0';
-- true, or else: the rows of words do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('words')) = 'ok' END;
