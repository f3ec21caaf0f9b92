-- alter_column: the type of a generated column, which stays generated
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER,
    "doubled" BIGINT GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'lines' AND sql = 'CREATE TABLE "lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER,
    "doubled" INTEGER GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_lines" AS SELECT * FROM "lines";
DROP VIEW "_skein_new_lines";
-- true, or else: SQLite reads the edited definition of lines in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('lines')) = '''id'' 0 1,''quantity'' 0 0,''price'' 0 0,''doubled'' 3 0';
-- true, or else: the rows of lines do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('lines')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER,
    "doubled" INTEGER GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'lines' AND sql = 'CREATE TABLE "lines" (
    "id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER,
    "doubled" BIGINT GENERATED ALWAYS AS (quantity * 2) STORED,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_lines" AS SELECT * FROM "lines";
DROP VIEW "_skein_new_lines";
-- true, or else: SQLite reads the edited definition of lines in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('lines')) = '''id'' 0 1,''quantity'' 0 0,''price'' 0 0,''doubled'' 3 0';
-- true, or else: the rows of lines do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('lines')) = 'ok' END;
