-- create_table: type float
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" real,
    "required" real NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
