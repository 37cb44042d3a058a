-- The same upload twice is one deposit.
ALTER TABLE "invoice" ADD COLUMN "deposit_key" UUID;
CREATE UNIQUE INDEX "invoice_structure_id_deposit_key_key" ON "invoice"("structure_id", "deposit_key");
