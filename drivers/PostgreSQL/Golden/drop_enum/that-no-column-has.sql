-- drop_enum: that no column has
-- up
DROP TYPE "status";
-- down
CREATE TYPE "status" AS ENUM ('new', 'paid');
