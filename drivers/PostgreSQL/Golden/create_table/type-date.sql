-- create_table: type date
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" date,
    "required" date NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
