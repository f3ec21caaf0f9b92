-- drop_table: everything a portable table has comes back
-- up
DROP TABLE "invoices";
-- down
CREATE TABLE "invoices" (
    "id" integer NOT NULL,
    "user_id" integer,
    "title" varchar(60) DEFAULT 'it''s "new"' NOT NULL,
    "total" numeric(10,2) DEFAULT 0 NOT NULL,
    "paid" boolean DEFAULT false NOT NULL,
    "due" date,
    "body" text,
    "Or""der" bigint,
    "parent_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_invoices" UNIQUE ("user_id", "title"),
    CONSTRAINT "fk_invoices_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_invoices_parent" FOREIGN KEY ("parent_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_invoices_total" CHECK (total >= 0)
);
CREATE INDEX "ix_invoices_due" ON "invoices" ("due");
CREATE INDEX "Ix ""order""" ON "invoices" ("Or""der" DESC, "due");
