-- alter_column: of a table with everything a portable table has
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "invoices" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "title" VARCHAR(60) DEFAULT ''it''''s "new"'',
    "total" DECIMAL(10, 2) NOT NULL DEFAULT 0,
    "paid" BOOLEAN NOT NULL DEFAULT 0,
    "due" DATE,
    "body" TEXT,
    "Or""der" BIGINT,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_invoices" UNIQUE ("user_id", "title"),
    CONSTRAINT "fk_invoices_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_invoices_parent" FOREIGN KEY ("parent_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_invoices_total" CHECK (total >= 0)
)'
WHERE type = 'table' AND name = 'invoices' AND sql = 'CREATE TABLE "invoices" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "title" VARCHAR(60) NOT NULL DEFAULT ''it''''s "new"'',
    "total" DECIMAL(10, 2) NOT NULL DEFAULT 0,
    "paid" BOOLEAN NOT NULL DEFAULT 0,
    "due" DATE,
    "body" TEXT,
    "Or""der" BIGINT,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_invoices" UNIQUE ("user_id", "title"),
    CONSTRAINT "fk_invoices_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_invoices_parent" FOREIGN KEY ("parent_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_invoices_total" CHECK (total >= 0)
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_invoices" AS SELECT * FROM "invoices";
DROP VIEW "_skein_new_invoices";
-- true, or else: SQLite reads the edited definition of invoices in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('invoices')) = '''id'' 0 1,''user_id'' 0 0,''title'' 0 0,''total'' 0 0,''paid'' 0 0,''due'' 0 0,''body'' 0 0,''Or"der'' 0 0,''parent_id'' 0 0';
-- true, or else: the rows of invoices do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('invoices')) = 'ok' END;
-- down
-- true, or else: column title of invoices cannot become NOT NULL: it is NULL in some rows
SELECT NOT EXISTS (SELECT 1 FROM "invoices" WHERE "title" IS NULL);
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "invoices" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "title" VARCHAR(60) NOT NULL DEFAULT ''it''''s "new"'',
    "total" DECIMAL(10, 2) NOT NULL DEFAULT 0,
    "paid" BOOLEAN NOT NULL DEFAULT 0,
    "due" DATE,
    "body" TEXT,
    "Or""der" BIGINT,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_invoices" UNIQUE ("user_id", "title"),
    CONSTRAINT "fk_invoices_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_invoices_parent" FOREIGN KEY ("parent_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_invoices_total" CHECK (total >= 0)
)'
WHERE type = 'table' AND name = 'invoices' AND sql = 'CREATE TABLE "invoices" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "title" VARCHAR(60) DEFAULT ''it''''s "new"'',
    "total" DECIMAL(10, 2) NOT NULL DEFAULT 0,
    "paid" BOOLEAN NOT NULL DEFAULT 0,
    "due" DATE,
    "body" TEXT,
    "Or""der" BIGINT,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_invoices" UNIQUE ("user_id", "title"),
    CONSTRAINT "fk_invoices_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_invoices_parent" FOREIGN KEY ("parent_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_invoices_total" CHECK (total >= 0)
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_invoices" AS SELECT * FROM "invoices";
DROP VIEW "_skein_new_invoices";
-- true, or else: SQLite reads the edited definition of invoices in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('invoices')) = '''id'' 0 1,''user_id'' 0 0,''title'' 0 0,''total'' 0 0,''paid'' 0 0,''due'' 0 0,''body'' 0 0,''Or"der'' 0 0,''parent_id'' 0 0';
-- true, or else: the rows of invoices do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('invoices')) = 'ok' END;
