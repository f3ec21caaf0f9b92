-- create_enum: one that is not there is made when told so
-- up
CREATE TYPE "status" AS ENUM ('new', 'paid');
CREATE TABLE "tickets" (
    "id" integer NOT NULL,
    "status" "status" DEFAULT 'new' NOT NULL,
    "title" varchar(40),
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "tickets";
DROP TYPE "status";
