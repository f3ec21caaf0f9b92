-- create_table: type date
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DATE,
    "required" DATE NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
