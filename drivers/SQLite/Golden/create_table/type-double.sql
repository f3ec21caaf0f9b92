-- create_table: type double
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DOUBLE,
    "required" DOUBLE NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
