-- create_table: type text
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" TEXT,
    "required" TEXT NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
