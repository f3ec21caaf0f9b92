-- create_table: type uuid
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" uuid,
    "required" uuid NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
