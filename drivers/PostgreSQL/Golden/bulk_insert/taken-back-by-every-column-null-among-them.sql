-- bulk_insert: taken back by every column, NULL among them
-- up
DELETE FROM "users" WHERE "email" = $1 AND "nickname" IS NULL;
-- with 'eve@example.org'
