-- create_table: type time
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" time,
    "required" time NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
