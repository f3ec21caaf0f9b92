-- create_table: type string(40)
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(40),
    "required" VARCHAR(40) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
