-- create_table: a composite key in another order than its columns
-- up
CREATE TABLE "memberships" (
    "user_id" INTEGER NOT NULL,
    "group_id" INTEGER NOT NULL,
    "since" DATE,
    PRIMARY KEY ("group_id", "user_id")
);
-- down
-- with foreign keys off:
DROP TABLE "memberships";
