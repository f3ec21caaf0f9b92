-- create_table: columns without a key
-- up
CREATE TABLE "notes" (
    "body" text,
    "pages" integer
);
-- down
DROP TABLE "notes";
