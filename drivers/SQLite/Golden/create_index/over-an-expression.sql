-- create_index: over an expression
-- up
CREATE INDEX "ix_users_distance" ON "users" ((abs(age)));
-- down
DROP INDEX "ix_users_distance";
