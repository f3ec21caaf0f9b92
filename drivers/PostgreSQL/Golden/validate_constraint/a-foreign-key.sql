-- validate_constraint: a foreign key
-- up
ALTER TABLE "orders" VALIDATE CONSTRAINT "fk_orders_users";
