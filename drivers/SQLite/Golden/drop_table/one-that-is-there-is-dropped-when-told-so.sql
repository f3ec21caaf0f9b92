-- drop_table: one that is there is dropped when told so
-- up
-- with foreign keys off:
DROP TABLE IF EXISTS "users";
-- down
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
