-- create_table: type enum(new, paid, it's "odd")
-- up
CREATE TABLE "samples" (
    "id" INTEGER NOT NULL,
    "sample" VARCHAR(10) CHECK ("sample" IN ('new', 'paid', 'it''s "odd"')),
    "required" VARCHAR(10) NOT NULL CHECK ("required" IN ('new', 'paid', 'it''s "odd"')),
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "samples";
