-- create_table: type char(8)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" char(8),
    "required" char(8) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
