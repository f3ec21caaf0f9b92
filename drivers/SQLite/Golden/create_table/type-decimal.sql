-- create_table: type decimal
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" DECIMAL,
    "required" DECIMAL NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
