-- What `npm run bench:search` asked for (decision 0075).

-- Each began with the same columns as an index of 20261121019500_invoice_search, and served nothing that this one does not.
DROP INDEX "invoice_structure_id_submitted_at_id_idx";
DROP INDEX "invoice_structure_id_status_status_at_idx";
DROP INDEX "invoice_structure_id_buyer_id_idx";

-- Now every criterion of a search is in the index of the newest: whatever is asked for, no row is read that is not shown. Columns that
-- most invoices leave empty cost nothing there.
DROP INDEX "invoice_listed_idx";
CREATE INDEX "invoice_listed_idx" ON "invoice" ("structure_id", "listed_at" DESC, "id" DESC)
  INCLUDE ("status", "status_at", "seller_service_id", "buyer_id", "billing_framework", "type_code", "submission_mode", "issue_date", "submitted_at", "total_without_vat", "total_with_vat", "amount_due", "currency", "number", "created_by_id", "bank_account_id", "is_rejection_handled",
    "purchase_order_reference", "contract_reference", "preceding_number", "buyer_reference", "validator_id", "second_validator_id")
  WHERE "status" <> 'SUPPRIMEE';

-- Any part of a number within one structure: every three characters of it, each hashed with its structure, so that the search reads what
-- this supplier wrote and nothing of the others. A GIN index of (structure, trigrams) keeps one list for all suppliers and grows with them.
CREATE FUNCTION "number_grams"("structure_id" UUID, "number" TEXT) RETURNS BIGINT[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT array_agg(DISTINCT hashtextextended(substr(lower("number"), place, 3), uuid_hash_extended("structure_id", 0))) FROM generate_series(1, length("number") - 2) AS place);
DROP INDEX "invoice_number_idx";
CREATE INDEX "invoice_number_idx" ON "invoice" USING GIN ("number_grams"("structure_id", "number")) WITH (gin_pending_list_limit = 256) WHERE "number" IS NOT NULL;

-- Whom each structure ever invoiced: a name is looked for among them, not in the whole directory. A pair too many does no harm.
CREATE TABLE "invoice_recipient" (
    "structure_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,

    CONSTRAINT "invoice_recipient_pkey" PRIMARY KEY ("structure_id", "buyer_id")
);
CREATE FUNCTION "note_recipients"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "invoice_recipient" ("structure_id", "buyer_id")
    SELECT DISTINCT structure_id, buyer_id FROM new_rows WHERE buyer_id IS NOT NULL
    -- In one order, so that two statements at once wait for each other instead of locking each other out.
    ORDER BY structure_id, buyer_id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "invoice_recipient_inserted" AFTER INSERT ON "invoice" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "note_recipients"();
CREATE TRIGGER "invoice_recipient_updated" AFTER UPDATE ON "invoice" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "note_recipients"();

INSERT INTO "invoice_recipient" ("structure_id", "buyer_id") SELECT DISTINCT structure_id, buyer_id FROM "invoice" WHERE buyer_id IS NOT NULL;
