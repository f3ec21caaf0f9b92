-- create_enum: with a column of it
-- up
-- no statement
CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(4) NOT NULL DEFAULT 'new' CHECK ("status" IN ('new', 'paid')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
);
INSERT INTO "tickets" ("id", "status") VALUES (?1, ?2), (?3, ?4);
-- with 1, 'new', 2, 'paid'
-- down
DELETE FROM "tickets" WHERE "id" = ?1;
-- with 2
DELETE FROM "tickets" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "tickets";
-- no statement
