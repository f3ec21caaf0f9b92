-- drop_table: a name that needs quotes
-- up
-- with foreign keys off:
DROP TABLE "Us""ers `it's`";
-- down
CREATE TABLE "Us""ers `it's`" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "nickname" VARCHAR(20),
    "age" INTEGER,
    PRIMARY KEY ("id")
);
