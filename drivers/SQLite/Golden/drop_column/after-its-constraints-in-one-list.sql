-- drop_column: after its constraints, in one list
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "age" INTEGER,
    PRIMARY KEY ("id")
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "age")
SELECT "id", "email", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "age" INTEGER, "nickname" VARCHAR(20),
    PRIMARY KEY ("id"),
    CONSTRAINT "ck_users_nickname" CHECK (nickname <> 'root'),
    CONSTRAINT "uq_users_nickname" UNIQUE ("nickname")
);
WITH "users as planned" ("id", "email", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "age")
SELECT "id", "email", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
