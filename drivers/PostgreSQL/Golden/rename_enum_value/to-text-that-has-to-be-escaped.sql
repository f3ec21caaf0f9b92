-- rename_enum_value: to text that has to be escaped
-- up
ALTER TYPE "status" RENAME VALUE 'paid' TO 'it''s "odd" \';
-- down
ALTER TYPE "status" RENAME VALUE 'it''s "odd" \' TO 'paid';
