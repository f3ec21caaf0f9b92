-- create_table: one that is not there is made when told so
-- up
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "ix_users_age" ON "users" ("age");
-- down
-- with foreign keys off:
DROP TABLE "users";
