-- create_table: type json
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" JSON,
    "required" JSON NOT NULL,
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
