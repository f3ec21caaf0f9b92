-- create_table: a composite key in another order than its columns
-- up
CREATE TABLE "memberships" (
    "user_id" integer NOT NULL,
    "group_id" integer NOT NULL,
    "since" date,
    PRIMARY KEY ("group_id", "user_id")
);
-- down
DROP TABLE "memberships";
