-- rename_enum_value: the rows follow
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(7) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''paid'', ''settled'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'tickets' AND sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(4) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''paid'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_tickets" AS SELECT * FROM "tickets";
DROP VIEW "_skein_new_tickets";
-- true, or else: SQLite reads the edited definition of tickets in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('tickets')) = '''id'' 0 1,''status'' 0 0,''title'' 0 0';
-- true, or else: the rows of tickets do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('tickets')) = 'ok' END;
UPDATE "tickets" SET "status" = ?1 WHERE "status" = ?2;
-- with 'settled', 'paid'
-- true, or else: some rows of tickets do not hold to the check ("status" IN ('new', 'settled'))
SELECT NOT EXISTS (SELECT 1 FROM "tickets" WHERE NOT ("status" IN ('new', 'settled')));
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(7) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''settled'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'tickets' AND sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(7) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''paid'', ''settled'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_tickets" AS SELECT * FROM "tickets";
DROP VIEW "_skein_new_tickets";
-- true, or else: SQLite reads the edited definition of tickets in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('tickets')) = '''id'' 0 1,''status'' 0 0,''title'' 0 0';
-- true, or else: the rows of tickets do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('tickets')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(7) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''settled'', ''paid'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'tickets' AND sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(7) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''settled'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_tickets" AS SELECT * FROM "tickets";
DROP VIEW "_skein_new_tickets";
-- true, or else: SQLite reads the edited definition of tickets in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('tickets')) = '''id'' 0 1,''status'' 0 0,''title'' 0 0';
-- true, or else: the rows of tickets do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('tickets')) = 'ok' END;
UPDATE "tickets" SET "status" = ?1 WHERE "status" = ?2;
-- with 'paid', 'settled'
-- true, or else: some rows of tickets do not hold to the check ("status" IN ('new', 'paid'))
SELECT NOT EXISTS (SELECT 1 FROM "tickets" WHERE NOT ("status" IN ('new', 'paid')));
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(4) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''paid'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'tickets' AND sql = 'CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(7) NOT NULL DEFAULT ''new'' CHECK ("status" IN (''new'', ''settled'', ''paid'')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_tickets" AS SELECT * FROM "tickets";
DROP VIEW "_skein_new_tickets";
-- true, or else: SQLite reads the edited definition of tickets in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('tickets')) = '''id'' 0 1,''status'' 0 0,''title'' 0 0';
-- true, or else: the rows of tickets do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('tickets')) = 'ok' END;
