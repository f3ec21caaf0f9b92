-- create_table: type bigint
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" BIGINT,
    "required" BIGINT NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
