-- create_table: type json
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" jsonb,
    "required" jsonb NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
