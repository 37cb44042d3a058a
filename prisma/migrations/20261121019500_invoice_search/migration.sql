-- Lists and search over a million invoices (decision 0062): every index begins with the tenant and ends with the key of the page.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- What « date de dépôt » sorts by: a draft has none and stands where it was begun.
ALTER TABLE "invoice" ADD COLUMN "listed_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (COALESCE("submitted_at", "created_at")) STORED;

-- The newest first; what a free combination of criteria looks at is in the index, so that it reads no row it does not show.
CREATE INDEX "invoice_listed_idx" ON "invoice" ("structure_id", "listed_at" DESC, "id" DESC)
  INCLUDE ("status", "status_at", "seller_service_id", "buyer_id", "billing_framework", "type_code", "submission_mode", "issue_date", "submitted_at", "total_without_vat", "total_with_vat", "amount_due", "currency", "number", "created_by_id", "bank_account_id", "is_rejection_handled")
  WHERE "status" <> 'SUPPRIMEE';
CREATE INDEX "invoice_listed_status_idx" ON "invoice" ("structure_id", "status", "listed_at" DESC, "id" DESC) WHERE "status" <> 'SUPPRIMEE';
CREATE INDEX "invoice_listed_buyer_idx" ON "invoice" ("structure_id", "buyer_id", "listed_at" DESC, "id" DESC) WHERE "status" <> 'SUPPRIMEE';
-- Beginnings of an engagement or of a contract, whatever their case.
CREATE INDEX "invoice_commitment_idx" ON "invoice" ("structure_id", upper("purchase_order_reference") text_pattern_ops) WHERE "purchase_order_reference" IS NOT NULL;
CREATE INDEX "invoice_contract_idx" ON "invoice" ("structure_id", upper("contract_reference") text_pattern_ops) WHERE "contract_reference" IS NOT NULL;
-- Any part of a number, within one structure.
CREATE INDEX "invoice_number_idx" ON "invoice" USING GIN ("structure_id", "number" gin_trgm_ops) WHERE "number" IS NOT NULL;

-- A page stops at its limit: starting helpers would cost more than they bring.
ALTER TABLE "invoice" SET (parallel_workers = 0);

-- Recherches enregistrées: the address of a search under a name of the person's own.
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "query" VARCHAR(3000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "saved_search_user_id_name_key" ON "saved_search"("user_id", "name");
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
