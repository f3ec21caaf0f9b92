-- create_table: a check whose name needs quotes
-- up
CREATE TABLE "users" (
    "id" integer NOT NULL,
    "email" varchar(100) NOT NULL,
    "nickname" varchar(20),
    "age" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "Ck ""users"" `it's`; --" CHECK (age > 0)
);
-- down
DROP TABLE "users";
