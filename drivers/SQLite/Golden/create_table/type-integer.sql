-- create_table: type integer
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" INTEGER,
    "required" INTEGER NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
