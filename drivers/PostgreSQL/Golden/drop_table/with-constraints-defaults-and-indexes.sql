-- drop_table: with constraints, defaults and indexes
-- up
DROP TABLE "users";
-- down
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer DEFAULT 18,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "ck_users_age" CHECK (age >= 0)
);
CREATE INDEX "ix_users_nickname" ON "users" ("nickname");
