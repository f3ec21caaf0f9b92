-- create_enum: values that have to be escaped
-- up
-- no statement
CREATE TABLE "tickets" (
    "id" INTEGER NOT NULL,
    "status" VARCHAR(10) NOT NULL CHECK ("status" IN ('it''s "odd"', 'größe 名前', 'a,b', 'new')),
    "title" VARCHAR(40),
    PRIMARY KEY ("id")
);
INSERT INTO "tickets" ("id", "status") VALUES (?1, ?2);
-- with 1, 'it''s "odd"'
INSERT INTO "tickets" ("id", "status") VALUES (?1, ?2);
-- with 2, 'größe 名前'
-- down
DELETE FROM "tickets" WHERE "id" = ?1;
-- with 2
DELETE FROM "tickets" WHERE "id" = ?1;
-- with 1
-- with foreign keys off:
DROP TABLE "tickets";
-- no statement
