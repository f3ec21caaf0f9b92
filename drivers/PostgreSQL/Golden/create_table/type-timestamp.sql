-- create_table: type timestamp
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" timestamptz,
    "required" timestamptz NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
