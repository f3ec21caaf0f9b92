-- create_table: type double
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" double precision,
    "required" double precision NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
