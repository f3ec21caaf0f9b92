-- create_table: indexes
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ix_users_email" ON "users" ("email");
CREATE INDEX "ix_users_age_id" ON "users" ("age", "id");
-- down
-- with foreign keys off:
DROP TABLE "users";
