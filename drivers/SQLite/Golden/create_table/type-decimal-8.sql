-- create_table: type decimal(8)
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DECIMAL(8),
    "required" DECIMAL(8) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
