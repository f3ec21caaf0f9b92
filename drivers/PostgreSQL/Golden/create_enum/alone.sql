-- create_enum: alone
-- up
CREATE TYPE "status" AS ENUM ('new', 'paid');
-- down
DROP TYPE "status";
