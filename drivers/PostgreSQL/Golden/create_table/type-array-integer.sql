-- create_table: type array(integer)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" integer[],
    "required" integer[] NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
