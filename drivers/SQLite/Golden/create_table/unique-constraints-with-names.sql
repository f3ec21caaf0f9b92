-- create_table: unique constraints with names
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "uq_users_nickname_age" UNIQUE ("nickname", "age")
);
-- down
-- with foreign keys off:
DROP TABLE "users";
