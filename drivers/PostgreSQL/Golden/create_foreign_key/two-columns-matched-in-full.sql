-- create_foreign_key: two columns, matched in full
-- up
ALTER TABLE "transfers" ADD CONSTRAINT "fk_transfers" FOREIGN KEY ("bank", "number") REFERENCES "accounts" ("bank", "number") MATCH FULL;
-- down
ALTER TABLE "transfers" DROP CONSTRAINT "fk_transfers";
