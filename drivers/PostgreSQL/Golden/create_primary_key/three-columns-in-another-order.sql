-- create_primary_key: three columns in another order
-- up
ALTER TABLE "transfers" ADD PRIMARY KEY ("number", "id", "bank");
