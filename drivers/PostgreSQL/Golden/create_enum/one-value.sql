-- create_enum: one value
-- up
CREATE TYPE "status" AS ENUM ('new');
-- down
DROP TYPE "status";
