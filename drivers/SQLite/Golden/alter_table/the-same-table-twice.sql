-- alter_table: the same table twice
-- up
ALTER TABLE "users" ADD COLUMN "phone" VARCHAR(20);
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER, "phone" VARCHAR(40),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'users' AND sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER, "phone" VARCHAR(20),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_users" AS SELECT * FROM "users";
DROP VIEW "_skein_new_users";
-- true, or else: SQLite reads the edited definition of users in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('users')) = '''id'' 0 1,''email'' 0 0,''nickname'' 0 0,''age'' 0 0,''phone'' 0 0';
-- true, or else: the rows of users do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('users')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER, "phone" VARCHAR(20),
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'users' AND sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER, "phone" VARCHAR(40),
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_users" AS SELECT * FROM "users";
DROP VIEW "_skein_new_users";
-- true, or else: SQLite reads the edited definition of users in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('users')) = '''id'' 0 1,''email'' 0 0,''nickname'' 0 0,''age'' 0 0,''phone'' 0 0';
-- true, or else: the rows of users do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('users')) = 'ok' END;
ALTER TABLE "users" DROP COLUMN "phone";
