-- create_table: type smallint
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" SMALLINT,
    "required" SMALLINT NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
