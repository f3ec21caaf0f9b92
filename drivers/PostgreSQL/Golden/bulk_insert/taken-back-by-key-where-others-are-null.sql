-- bulk_insert: taken back by key, where others are NULL
-- up
DELETE FROM "users" WHERE "id" = $1;
-- with 3
-- down
INSERT INTO "users" ("id", "email", "nickname", "age") VALUES ($1, $2, $3, $4);
-- with 3, 'eve@example.org', NULL, NULL
