-- alter_column: another column of a table with a numbered one, and the numbers go on
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "events" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(40)
)'
WHERE type = 'table' AND name = 'events' AND sql = 'CREATE TABLE "events" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(40) NOT NULL
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_events" AS SELECT * FROM "events";
DROP VIEW "_skein_new_events";
-- true, or else: SQLite reads the edited definition of events in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('events')) = '''id'' 0 1,''title'' 0 0';
-- true, or else: the rows of events do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('events')) = 'ok' END;
INSERT INTO "events" ("title") VALUES (?1);
-- with 'third'
