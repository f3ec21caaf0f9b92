-- create_table: type uuid
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" CHAR(36),
    "required" CHAR(36) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
