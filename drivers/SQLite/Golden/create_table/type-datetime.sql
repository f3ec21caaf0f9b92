-- create_table: type datetime
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DATETIME,
    "required" DATETIME NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
