-- create_table: a key with a name
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    CONSTRAINT "pk_people" PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "users";
