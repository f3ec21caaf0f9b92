-- create_foreign_key: two columns
-- up
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "letters" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "user_email" VARCHAR(100) NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_letters_users" FOREIGN KEY ("user_id", "user_email") REFERENCES "users" ("id", "email") ON DELETE CASCADE
)'
WHERE type = 'table' AND name = 'letters' AND sql = 'CREATE TABLE "letters" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "user_email" VARCHAR(100) NOT NULL,
    PRIMARY KEY ("id")
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_letters" AS SELECT * FROM "letters";
DROP VIEW "_skein_new_letters";
-- true, or else: SQLite reads the edited definition of letters in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('letters')) = '''id'' 0 1,''user_id'' 0 0,''user_email'' 0 0';
-- true, or else: some rows of letters refer to rows that are not there, by the foreign key fk_letters_users
SELECT NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check('letters') WHERE fkid IN (0));
-- true, or else: the rows of letters do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('letters')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "letters" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "user_email" VARCHAR(100) NOT NULL,
    PRIMARY KEY ("id")
)'
WHERE type = 'table' AND name = 'letters' AND sql = 'CREATE TABLE "letters" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "user_email" VARCHAR(100) NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_letters_users" FOREIGN KEY ("user_id", "user_email") REFERENCES "users" ("id", "email") ON DELETE CASCADE
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_letters" AS SELECT * FROM "letters";
DROP VIEW "_skein_new_letters";
-- true, or else: SQLite reads the edited definition of letters in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('letters')) = '''id'' 0 1,''user_id'' 0 0,''user_email'' 0 0';
-- true, or else: the rows of letters do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('letters')) = 'ok' END;
