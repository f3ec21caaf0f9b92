-- rename_enum_value: an enum that no column has
-- up
ALTER TYPE "status" RENAME VALUE 'paid' TO 'settled';
-- down
ALTER TYPE "status" RENAME VALUE 'settled' TO 'paid';
