-- create_table: type datetime
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" timestamp,
    "required" timestamp NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
