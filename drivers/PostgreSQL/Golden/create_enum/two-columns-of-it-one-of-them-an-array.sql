-- create_enum: two columns of it, one of them an array
-- up
CREATE TYPE "status" AS ENUM ('new', 'paid');
CREATE TABLE "tickets" (
    "id" integer NOT NULL,
    "status" "status",
    "past" "status"[],
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "tickets";
DROP TYPE "status";
