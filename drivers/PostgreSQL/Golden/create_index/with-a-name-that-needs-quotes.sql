-- create_index: with a name that needs quotes
-- up
CREATE INDEX "Ix ""users"" `it's`" ON "users" ("email");
-- down
DROP INDEX "Ix ""users"" `it's`";
