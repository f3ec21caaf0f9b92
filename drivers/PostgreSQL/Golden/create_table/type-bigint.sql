-- create_table: type bigint
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" bigint,
    "required" bigint NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
