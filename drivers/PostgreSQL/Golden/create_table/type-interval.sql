-- create_table: type interval
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" interval,
    "required" interval NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
