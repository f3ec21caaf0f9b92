-- rename_enum_value: the rows follow
-- up
ALTER TYPE "status" RENAME VALUE 'paid' TO 'settled';
-- down
ALTER TYPE "status" RENAME VALUE 'settled' TO 'paid';
