-- create_table: type decimal(8)
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" numeric(8),
    "required" numeric(8) NOT NULL,
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
