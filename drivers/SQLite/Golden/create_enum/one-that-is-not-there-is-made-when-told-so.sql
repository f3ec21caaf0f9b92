-- create_enum: one that is not there is made when told so
-- up
-- no statement
CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(4) NOT NULL DEFAULT 'new' CHECK ("status" IN ('new', 'paid')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
);
-- down
-- with foreign keys off:
DROP TABLE "tickets";
-- no statement
