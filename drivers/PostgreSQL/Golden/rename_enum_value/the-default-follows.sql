-- rename_enum_value: the default follows
-- up
ALTER TYPE "status" RENAME VALUE 'new' TO 'open';
-- down
ALTER TYPE "status" RENAME VALUE 'open' TO 'new';
