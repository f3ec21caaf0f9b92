-- create_table: a foreign key of two columns with actions
-- up
CREATE TABLE "transfers" (
    "id" INTEGER NOT NULL,
    "bank" INTEGER,
    "number" VARCHAR(20),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_transfers" FOREIGN KEY ("bank", "number") REFERENCES "accounts" ("bank", "number") ON DELETE SET NULL ON UPDATE CASCADE
);
-- down
-- with foreign keys off:
DROP TABLE "transfers";
