-- Liste fiscale and Archives (decision 0073).

-- The file that was deposited carries an electronic invoice: it is in the list of article 96 G, as what the portal issues is.
ALTER TABLE "invoice" ADD COLUMN "is_structured" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "archived_at" TIMESTAMPTZ(3);
UPDATE "invoice" SET "is_structured" = true FROM "invoice_reading" "r" WHERE "r"."invoice_id" = "invoice"."id" AND "r"."recognition" ? 'embedded';

CREATE TYPE "ArchiveVerdict" AS ENUM ('CONFORME', 'ALTEREE');

-- What an invoice was made of when it was archived, written once; and what the last check found.
CREATE TABLE "invoice_archive" (
    "invoice_id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_until" DATE NOT NULL,
    "files" JSONB NOT NULL,
    "bytes" BIGINT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "verdict" "ArchiveVerdict",
    "findings" JSONB,

    CONSTRAINT "invoice_archive_pkey" PRIMARY KEY ("invoice_id")
);
CREATE INDEX "invoice_archive_structure_id_verdict_idx" ON "invoice_archive"("structure_id", "verdict");
CREATE INDEX "invoice_archive_checked_at_idx" ON "invoice_archive"("checked_at" ASC NULLS FIRST);
ALTER TABLE "invoice_archive" ADD CONSTRAINT "invoice_archive_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invoice_archive" ADD CONSTRAINT "invoice_archive_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The list in its order, of what was sent.
CREATE INDEX "invoice_fiscal_idx" ON "invoice" ("structure_id", "issue_date", "submitted_at", "id")
  INCLUDE ("seller_service_id", "status", "submission_mode", "is_structured", "type_code", "currency", "total_without_vat", "total_vat", "total_with_vat") WHERE "submitted_at" IS NOT NULL;
CREATE INDEX "invoice_vat_row_structure_id_invoice_id_idx" ON "invoice_vat_row"("structure_id", "invoice_id");
-- The archives in the order of lists; and what waits to be archived, for the job.
CREATE INDEX "invoice_archived_idx" ON "invoice" ("structure_id", "listed_at" DESC, "id" DESC) WHERE "archived_at" IS NOT NULL;
CREATE INDEX "invoice_ended_idx" ON "invoice" ("status_at", "id") WHERE "archived_at" IS NULL AND ("status" = 'MISE_EN_PAIEMENT' OR ("status" IN ('REJETEE', 'REFUSEE_1', 'REFUSEE_2') AND "is_rejection_handled"));

-- What is archived is neither changed nor deleted, whoever asks.
CREATE TRIGGER "invoice_archived_for_good" BEFORE UPDATE OR DELETE ON "invoice" FOR EACH ROW WHEN (OLD."archived_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "refuse_change_of_archived"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM invoice WHERE id IN (CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE OLD.invoice_id END, CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.invoice_id END) AND archived_at IS NOT NULL) THEN
    RAISE EXCEPTION 'rows of % of an archived invoice are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "invoice_line_archived_for_good" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_line" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_archived"();
CREATE TRIGGER "invoice_vat_row_archived_for_good" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_vat_row" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_archived"();
CREATE TRIGGER "invoice_attachment_archived_for_good" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_attachment" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_archived"();
CREATE TRIGGER "invoice_entry_archived_for_good" BEFORE INSERT OR UPDATE OR DELETE ON "invoice_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_archived"();

CREATE TRIGGER "invoice_archive_kept" BEFORE DELETE OR UPDATE OF "invoice_id", "structure_id", "archived_at", "kept_until", "files", "bytes" ON "invoice_archive" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- A file is what its hash says: its row is never rewritten, and that of what is archived stays (its invoice refuses to let it go).
CREATE TRIGGER "stored_file_written_once" BEFORE UPDATE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_never_emptied" BEFORE TRUNCATE ON "invoice" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_archive_never_emptied" BEFORE TRUNCATE ON "invoice_archive" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
