-- create_enum: a name that needs quotes
-- up
CREATE TYPE "Sta""tus `it's`" AS ENUM ('new', 'paid');
CREATE TABLE "tickets" (
    "id" integer NOT NULL,
    "status" "Sta""tus `it's`" DEFAULT 'new' NOT NULL,
    "title" varchar(40),
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "tickets";
DROP TYPE "Sta""tus `it's`";
