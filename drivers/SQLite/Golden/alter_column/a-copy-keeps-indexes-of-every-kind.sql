-- alter_column: a copy keeps indexes of every kind
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" TEXT,
    PRIMARY KEY ("id")
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "nickname", "age")
SELECT "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX "ix_partial" ON "users" ("email") WHERE id > 0;
CREATE INDEX "ix_expression" ON "users" ((lower(email)));
CREATE INDEX "ix_descending" ON "users" ("email" DESC, "id");
CREATE INDEX "ix_collated" ON "users" ("email" COLLATE "NOCASE");
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
WITH "users as planned" ("id", "email", "nickname", "age") AS (SELECT * FROM "users" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_users" ("id", "email", "nickname", "age")
SELECT "id", "email", "nickname", "age" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "users as planned");
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX "ix_partial" ON "users" ("email") WHERE id > 0;
CREATE INDEX "ix_expression" ON "users" ((lower(email)));
CREATE INDEX "ix_descending" ON "users" ("email" DESC, "id");
CREATE INDEX "ix_collated" ON "users" ("email" COLLATE "NOCASE");
