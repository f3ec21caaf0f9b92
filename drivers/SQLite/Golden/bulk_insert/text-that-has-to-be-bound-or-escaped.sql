-- bulk_insert: text that has to be bound or escaped
-- up
INSERT INTO "samples" ("id", "title") VALUES (?1, ?2), (?3, ?4), (?5, ?6), (?7, ?8), (?9, ?10), (?11, ?12), (?13, ?14), (?15, ?16), (?17, ?18), (?19, ?20), (?21, ?22), (?23, ?24), (?25, ?26), (?27, ?28), (?29, ?30), (?31, ?32), (?33, ?34), (?35, ?36), (?37, ?38);
-- with 0, '', 1, ' ', 2, 'it''s', 3, 'a "quoted" word', 4, 'back`tick', 5, 'back\slash\', 6, '100% %s', 7, 'what? $1 :name @x', 8, '-- no comment', 9, '/* nor this */', 10, '''; DROP TABLE samples; --', 11, 'größe' and 14 more
-- down
DELETE FROM "samples" WHERE "id" = ?1;
-- with 18
DELETE FROM "samples" WHERE "id" = ?1;
-- with 17
DELETE FROM "samples" WHERE "id" = ?1;
-- with 16
DELETE FROM "samples" WHERE "id" = ?1;
-- with 15
DELETE FROM "samples" WHERE "id" = ?1;
-- with 14
DELETE FROM "samples" WHERE "id" = ?1;
-- with 13
DELETE FROM "samples" WHERE "id" = ?1;
-- with 12
DELETE FROM "samples" WHERE "id" = ?1;
-- with 11
DELETE FROM "samples" WHERE "id" = ?1;
-- with 10
DELETE FROM "samples" WHERE "id" = ?1;
-- with 9
DELETE FROM "samples" WHERE "id" = ?1;
-- with 8
DELETE FROM "samples" WHERE "id" = ?1;
-- with 7
DELETE FROM "samples" WHERE "id" = ?1;
-- with 6
DELETE FROM "samples" WHERE "id" = ?1;
-- with 5
DELETE FROM "samples" WHERE "id" = ?1;
-- with 4
DELETE FROM "samples" WHERE "id" = ?1;
-- with 3
DELETE FROM "samples" WHERE "id" = ?1;
-- with 2
DELETE FROM "samples" WHERE "id" = ?1;
-- with 1
DELETE FROM "samples" WHERE "id" = ?1;
-- with 0
