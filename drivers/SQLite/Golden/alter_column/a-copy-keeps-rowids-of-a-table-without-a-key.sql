-- alter_column: a copy keeps rowids of a table without a key
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" TEXT
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" (rowid, "id", "email", "nickname", "age")
SELECT rowid, "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" (rowid, "id", "email", "nickname", "age")
SELECT rowid, "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
