-- create_table: a check whose name needs quotes
-- up
CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "Ck ""users"" `it's`; --" CHECK (age > 0)
);
-- down
-- with foreign keys off:
DROP TABLE "users";
