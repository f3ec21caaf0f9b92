-- drop_enum: a name that needs quotes
-- up
DROP TYPE "Sta""tus";
-- down
CREATE TYPE "Sta""tus" AS ENUM ('new', 'paid');
