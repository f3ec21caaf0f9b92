-- create_table: type binary(16)
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BLOB(16),
    "required" BLOB(16) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
