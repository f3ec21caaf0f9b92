-- drop_enum: values that have to be escaped come back
-- up
DROP TYPE "status";
-- down
CREATE TYPE "status" AS ENUM ('it''s "odd"', 'größe 名前', 'a,b', 'new');
