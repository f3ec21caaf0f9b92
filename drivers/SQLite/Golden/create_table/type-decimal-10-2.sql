-- create_table: type decimal(10,2)
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DECIMAL(10, 2),
    "required" DECIMAL(10, 2) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
