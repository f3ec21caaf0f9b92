-- create_table: type binary
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BLOB,
    "required" BLOB NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
