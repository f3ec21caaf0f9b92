-- rename_constraint: with its column
-- up
ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "mail" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_mail" UNIQUE ("mail"),
    CONSTRAINT "uq_users_age" UNIQUE ("age"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0),
    CONSTRAINT "ck_users_id" CHECK (id > 0)
)'
WHERE type = 'table' AND name = 'users' AND sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "mail" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("mail"),
    CONSTRAINT "uq_users_age" UNIQUE ("age"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0),
    CONSTRAINT "ck_users_id" CHECK (id > 0)
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_users" AS SELECT * FROM "users";
DROP VIEW "_skein_new_users";
-- true, or else: SQLite reads the edited definition of users in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('users')) = '''id'' 0 1,''mail'' 0 0,''nickname'' 0 0,''age'' 0 0';
-- true, or else: the rows of users do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('users')) = 'ok' END;
-- down
PRAGMA writable_schema = ON;
-- of 1 rows:
UPDATE sqlite_schema SET sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "mail" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("mail"),
    CONSTRAINT "uq_users_age" UNIQUE ("age"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0),
    CONSTRAINT "ck_users_id" CHECK (id > 0)
)'
WHERE type = 'table' AND name = 'users' AND sql = 'CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "mail" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_mail" UNIQUE ("mail"),
    CONSTRAINT "uq_users_age" UNIQUE ("age"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0),
    CONSTRAINT "ck_users_id" CHECK (id > 0)
)';
PRAGMA writable_schema = RESET;
CREATE VIEW "_skein_new_users" AS SELECT * FROM "users";
DROP VIEW "_skein_new_users";
-- true, or else: SQLite reads the edited definition of users in another way than was planned
SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('users')) = '''id'' 0 1,''mail'' 0 0,''nickname'' 0 0,''age'' 0 0';
-- true, or else: the rows of users do not hold to its definition; see PRAGMA quick_check
SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('users')) = 'ok' END;
ALTER TABLE "users" RENAME COLUMN "mail" TO "email";
