-- create_table: type string(255)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(255),
    "required" varchar(255) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
