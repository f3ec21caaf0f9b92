-- drop_table: with constraints, defaults and indexes
-- up
-- with foreign keys off:
DROP TABLE "users";
-- down
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER DEFAULT 18,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0)
);
CREATE INDEX "ix_users_nickname" ON "users" ("nickname");
