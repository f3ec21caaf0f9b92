-- create_table: name $1 :name @var #hash
-- up
CREATE TABLE "$1 :name @var #hash" (
    "id" INTEGER NOT NULL,
    "$1 :name @var #hash" INTEGER,
    "other $1 :name @var #hash" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq $1 :name @var #hash" UNIQUE ("$1 :name @var #hash")
);
CREATE INDEX "ix $1 :name @var #hash" ON "$1 :name @var #hash" ("other $1 :name @var #hash");
INSERT INTO "$1 :name @var #hash" ("id", "$1 :name @var #hash", "other $1 :name @var #hash") VALUES (?1, ?2, ?3);
-- with 1, 2, 3
ALTER TABLE "$1 :name @var #hash" ADD COLUMN "new $1 :name @var #hash" VARCHAR(10);
ALTER TABLE "$1 :name @var #hash" RENAME COLUMN "$1 :name @var #hash" TO "re $1 :name @var #hash";
-- down
ALTER TABLE "$1 :name @var #hash" RENAME COLUMN "re $1 :name @var #hash" TO "$1 :name @var #hash";
ALTER TABLE "$1 :name @var #hash" DROP COLUMN "new $1 :name @var #hash";
DELETE FROM "$1 :name @var #hash" WHERE "id" = ?1 AND "$1 :name @var #hash" = ?2 AND "other $1 :name @var #hash" = ?3;
-- with 1, 2, 3
-- with foreign keys off:
DROP TABLE "$1 :name @var #hash";
