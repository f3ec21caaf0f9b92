-- rename_enum_value: two tables of it
-- up
ALTER TYPE "status" RENAME VALUE 'paid' TO 'settled';
-- down
ALTER TYPE "status" RENAME VALUE 'settled' TO 'paid';
