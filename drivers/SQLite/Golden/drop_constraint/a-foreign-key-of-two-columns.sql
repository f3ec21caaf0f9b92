-- drop_constraint: a foreign key of two columns
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "transfers" (
    "id" INTEGER NOT NULL,
    "bank" INTEGER,
    "number" VARCHAR(20),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'transfers' AND sql = 'CREATE TABLE "transfers" (
    "id" INTEGER NOT NULL,
    "bank" INTEGER,
    "number" VARCHAR(20),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_transfers" FOREIGN KEY ("bank", "number") REFERENCES "accounts" ("bank", "number") ON DELETE CASCADE
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_transfers" AS SELECT * FROM "transfers";
DROP VIEW "_skein_new_transfers";
-- true, or else: SQLite reads the edited definition of transfers in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('transfers')) = '''id'' 0 1,''bank'' 0 0,''number'' 0 0';
-- true, or else: the rows of transfers do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('transfers')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "transfers" (
    "id" INTEGER NOT NULL,
    "bank" INTEGER,
    "number" VARCHAR(20),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_transfers" FOREIGN KEY ("bank", "number") REFERENCES "accounts" ("bank", "number") ON DELETE CASCADE
)'
WHERE type = 'table' AND name = 'transfers' AND sql = 'CREATE TABLE "transfers" (
    "id" INTEGER NOT NULL,
    "bank" INTEGER,
    "number" VARCHAR(20),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_transfers" AS SELECT * FROM "transfers";
DROP VIEW "_skein_new_transfers";
-- true, or else: SQLite reads the edited definition of transfers in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('transfers')) = '''id'' 0 1,''bank'' 0 0,''number'' 0 0';
-- true, or else: some rows of transfers refer to rows that are not there, by the foreign key fk_transfers
SELECT NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check('transfers') WHERE fkid IN (0));
-- true, or else: the rows of transfers do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('transfers')) = 'ok' END;
