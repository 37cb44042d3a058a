-- The invoices that make one again: every page of an invoice asks for them, and without this index the whole table answers.
-- Prisma asks by `repeats_id` alone, so the key stands first; few invoices have one.
CREATE INDEX "invoice_repeats_idx" ON "invoice" ("repeats_id", "structure_id") WHERE "repeats_id" IS NOT NULL;
