-- rename_enum_value: to the same word in other case
-- up
ALTER TYPE "status" RENAME VALUE 'paid' TO 'Paid';
-- down
ALTER TYPE "status" RENAME VALUE 'Paid' TO 'paid';
