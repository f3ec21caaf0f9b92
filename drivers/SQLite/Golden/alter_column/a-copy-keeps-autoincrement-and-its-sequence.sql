-- alter_column: a copy keeps AUTOINCREMENT and its sequence
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" TEXT
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "nickname", "age")
SELECT "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DELETE FROM sqlite_sequence WHERE name = '_skein_new_users';
INSERT INTO sqlite_sequence (name, seq) SELECT '_skein_new_users', seq FROM sqlite_sequence WHERE name = 'users';
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "nickname", "age")
SELECT "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DELETE FROM sqlite_sequence WHERE name = '_skein_new_users';
INSERT INTO sqlite_sequence (name, seq) SELECT '_skein_new_users', seq FROM sqlite_sequence WHERE name = 'users';
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
