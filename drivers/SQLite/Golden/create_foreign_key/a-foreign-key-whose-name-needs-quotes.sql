-- create_foreign_key: a foreign key whose name needs quotes
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "Fk ""orders"" `it''s`" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
)'
WHERE type = 'table' AND name = 'orders' AND sql = 'CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_orders" AS SELECT * FROM "orders";
DROP VIEW "_skein_new_orders";
-- true, or else: SQLite reads the edited definition of orders in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('orders')) = '''id'' 0 1,''user_id'' 0 0,''quantity'' 0 0';
-- true, or else: some rows of orders refer to rows that are not there, by the foreign key Fk "orders" `it's`
SELECT NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check('orders') WHERE fkid IN (0));
-- true, or else: the rows of orders do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('orders')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'orders' AND sql = 'CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY ("id"),
    CONSTRAINT "Fk ""orders"" `it''s`" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_orders" AS SELECT * FROM "orders";
DROP VIEW "_skein_new_orders";
-- true, or else: SQLite reads the edited definition of orders in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('orders')) = '''id'' 0 1,''user_id'' 0 0,''quantity'' 0 0';
-- true, or else: the rows of orders do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('orders')) = 'ok' END;
