-- alter_column: a collation is dropped
-- up
-- with foreign keys off:
CREATE TABLE "_skein_new_words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40),
    PRIMARY KEY ("id")
);
WITH "words as planned" ("id", "word") AS (SELECT * FROM "words" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_words" ("id", "word")
SELECT "id", "word" FROM "words" WHERE NOT EXISTS (SELECT 1 FROM "words as planned");
DROP TABLE "words";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_words" RENAME TO "words";
PRAGMA legacy_alter_table = OFF;
-- down
-- with foreign keys off:
CREATE TABLE "_skein_new_words" (
    "id" INTEGER NOT NULL,
    "word" VARCHAR(40) COLLATE NOCASE,
    PRIMARY KEY ("id")
);
WITH "words as planned" ("id", "word") AS (SELECT * FROM "words" LIMIT 0)
INSERT OR ABORT INTO "_skein_new_words" ("id", "word")
SELECT "id", "word" FROM "words" WHERE NOT EXISTS (SELECT 1 FROM "words as planned");
DROP TABLE "words";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_skein_new_words" RENAME TO "words";
PRAGMA legacy_alter_table = OFF;
