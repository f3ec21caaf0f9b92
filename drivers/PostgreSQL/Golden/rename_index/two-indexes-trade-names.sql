-- rename_index: two indexes trade names
-- up
ALTER INDEX "ix_a" RENAME TO "ix_spare";
ALTER INDEX "ix_b" RENAME TO "ix_a";
ALTER INDEX "ix_spare" RENAME TO "ix_b";
-- down
ALTER INDEX "ix_b" RENAME TO "ix_spare";
ALTER INDEX "ix_a" RENAME TO "ix_b";
ALTER INDEX "ix_spare" RENAME TO "ix_a";
