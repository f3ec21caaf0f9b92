-- add_column: a text default with quotes, rows present
-- up
ALTER TABLE "users" ADD COLUMN "motto" VARCHAR(40) DEFAULT 'it''s "me" \o/';
-- down
ALTER TABLE "users" DROP COLUMN "motto";
