-- create_table: type binary(16)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" bytea,
    "required" bytea NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
