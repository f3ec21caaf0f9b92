-- create_table: type timestamp
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" TIMESTAMP,
    "required" TIMESTAMP NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
