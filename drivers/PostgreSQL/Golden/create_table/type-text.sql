-- create_table: type text
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" text,
    "required" text NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
