-- create_primary_key: one column, rows present
-- up
ALTER TABLE "users" ADD PRIMARY KEY ("id");
-- down
-- refused: there is not exactly one primary key of table users that could be meant
-- hint: name the constraint
