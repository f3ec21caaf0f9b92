-- bulk_insert: in another schema
-- up
INSERT INTO "archive"."users" ("id", "email") VALUES ($1, $2);
-- with 9, 'joe@example.org'
-- down
DELETE FROM "archive"."users" WHERE "id" = $1;
-- with 9
