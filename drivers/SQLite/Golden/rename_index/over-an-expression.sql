-- rename_index: over an expression
-- up
DROP INDEX "ix_users_distance";
CREATE INDEX "ix_renamed" ON "users" ((abs(age)));
-- down
DROP INDEX "ix_renamed";
CREATE INDEX "ix_users_distance" ON "users" ((abs(age)));
