-- create_table: type enum(new, paid, it's "odd")
-- up
CREATE TABLE "samples" (
    "id" integer NOT NULL,
    "sample" varchar(10) CONSTRAINT "ck_samples_sample_enum" CHECK ("sample" IN ('new', 'paid', 'it''s "odd"')),
    "required" varchar(10) NOT NULL CONSTRAINT "ck_samples_required_enum" CHECK ("required" IN ('new', 'paid', 'it''s "odd"')),
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "samples";
