-- create_table: type float
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" FLOAT,
    "required" FLOAT NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
