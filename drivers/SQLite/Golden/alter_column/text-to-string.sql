-- alter_column: text to string
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(20),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'samples' AND sql = 'CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" TEXT,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_samples" AS SELECT * FROM "samples";
DROP VIEW "_skein_new_samples";
-- true, or else: SQLite reads the edited definition of samples in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('samples')) = '''id'' 0 1,''sample'' 0 0';
-- true, or else: the rows of samples do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('samples')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" TEXT,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'samples' AND sql = 'CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(20),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_samples" AS SELECT * FROM "samples";
DROP VIEW "_skein_new_samples";
-- true, or else: SQLite reads the edited definition of samples in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('samples')) = '''id'' 0 1,''sample'' 0 0';
-- true, or else: the rows of samples do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('samples')) = 'ok' END;
