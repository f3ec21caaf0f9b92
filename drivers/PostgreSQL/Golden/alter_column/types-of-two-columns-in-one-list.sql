-- alter_column: types of two columns in one list
-- up
ALTER TABLE "users"
    ALTER COLUMN "age" TYPE bigint USING "age"::bigint,
    ALTER COLUMN "nickname" TYPE text;
-- down
ALTER TABLE "users"
    ALTER COLUMN "nickname" TYPE varchar(20),
    ALTER COLUMN "age" TYPE integer USING "age"::integer;
