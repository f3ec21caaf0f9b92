-- create_table: type decimal
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" numeric,
    "required" numeric NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
