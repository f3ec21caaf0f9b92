-- create_enum: in another schema
-- up
CREATE TYPE "archive"."status" AS ENUM ('new', 'paid');
CREATE TABLE "tickets" (
    "id" integer NOT NULL,
    "status" "archive"."status" DEFAULT 'new' NOT NULL,
    "title" varchar(40),
    PRIMARY KEY ("id")
);
-- down
DROP TABLE "tickets";
DROP TYPE "archive"."status";
