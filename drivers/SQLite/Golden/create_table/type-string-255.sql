-- create_table: type string(255)
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(255),
    "required" VARCHAR(255) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
