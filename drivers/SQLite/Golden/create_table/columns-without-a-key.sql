-- create_table: columns without a key
-- up
CREATE TABLE "notes" (
    "body" TEXT,
    "pages" INTEGER
);
-- down
-- with foreign keys off:
DROP TABLE "notes";
