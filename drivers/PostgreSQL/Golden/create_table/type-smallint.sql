-- create_table: type smallint
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" smallint,
    "required" smallint NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
