-- create_table: type decimal(10,2)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" numeric(10,2),
    "required" numeric(10,2) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
