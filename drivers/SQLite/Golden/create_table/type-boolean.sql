-- create_table: type boolean
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BOOLEAN,
    "required" BOOLEAN NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
