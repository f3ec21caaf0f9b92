-- drop_index: a name that needs quotes
-- up
DROP INDEX "Ix ""people"" `it's`";
-- down
CREATE INDEX "Ix ""people"" `it's`" ON "people" ("age");
