-- alter_column: a copy keeps STRICT
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "nickname" TEXT,
    "age" TEXT,
    PRIMARY KEY ("id")
) STRICT;
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "nickname", "age")
SELECT "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "nickname" TEXT,
    "age" INTEGER,
    PRIMARY KEY ("id")
) STRICT;
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "nickname", "age")
SELECT "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
