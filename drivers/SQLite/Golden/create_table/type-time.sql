-- create_table: type time
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" TIME,
    "required" TIME NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
