-- drop_table: everything a portable table has comes back
-- up
-- with foreign keys off:
DROP TABLE "invoices";
-- down
CREATE TABLE "invoices" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "title" VARCHAR(60) NOT NULL DEFAULT 'it''s "new"',
    "total" DECIMAL(10, 2) NOT NULL DEFAULT 0,
    "paid" BOOLEAN NOT NULL DEFAULT 0,
    "due" DATE,
    "body" TEXT,
    "Or""der" BIGINT,
    "parent_id" INTEGER,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_invoices" UNIQUE ("user_id", "title"),
    CONSTRAINT "fk_invoices_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "fk_invoices_parent" FOREIGN KEY ("parent_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_invoices_total" CHECK (total >= 0)
);
CREATE INDEX "ix_invoices_due" ON "invoices" ("due");
CREATE INDEX "Ix ""order""" ON "invoices" ("Or""der" DESC, "due");
