-- create_table: type string(40)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(40),
    "required" varchar(40) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
