-- create_table: foreign keys with actions
-- up
CREATE TABLE "links" (
    "id" integer NOT NULL,
    "owner" integer NOT NULL,
    "editor" integer,
    "reviewer" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_links_owner" FOREIGN KEY ("owner") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_links_editor" FOREIGN KEY ("editor") REFERENCES "users" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_links_reviewer" FOREIGN KEY ("reviewer") REFERENCES "users" ("id") ON DELETE RESTRICT
);
-- down
DROP TABLE "links";
