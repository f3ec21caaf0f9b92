-- create_table: type char(8)
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" CHAR(8),
    "required" CHAR(8) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
