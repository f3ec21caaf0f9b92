-- create_table: type boolean
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" boolean,
    "required" boolean NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
