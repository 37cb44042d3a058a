-- Counters of the dashboard (decision 0062). Each statement on invoices adds lines of what it changed, in its own transaction, and waits
-- for nobody; a counter is the sum of its lines, and a job folds them into one.
CREATE TABLE "invoice_tally" (
    "id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "service_id" UUID,
    "status" "InvoiceStatus" NOT NULL,
    "is_handled" BOOLEAN NOT NULL,
    "month" DATE,
    "count" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "invoice_tally_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "invoice_tally_structure_id_service_id_idx" ON "invoice_tally"("structure_id", "service_id");

-- What one invoice weighs: itself and its TTC in euros, less for an avoir, in the month of its deposit.
CREATE FUNCTION "tally_amount"("type_code" CHAR, "currency" CHAR, "total" BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN "currency" <> 'EUR' THEN 0 WHEN "type_code" = '381' THEN -COALESCE("total", 0) ELSE COALESCE("total", 0) END;

CREATE FUNCTION "tally_inserted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "invoice_tally" ("structure_id", "service_id", "status", "is_handled", "month", "count", "amount")
    SELECT structure_id, seller_service_id, status, is_rejection_handled, date_trunc('month', submitted_at AT TIME ZONE 'Europe/Paris')::date, count(*), sum(tally_amount(type_code, currency, total_with_vat))
    FROM new_rows GROUP BY 1, 2, 3, 4, 5;
  RETURN NULL;
END $$;
CREATE FUNCTION "tally_deleted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "invoice_tally" ("structure_id", "service_id", "status", "is_handled", "month", "count", "amount")
    SELECT structure_id, seller_service_id, status, is_rejection_handled, date_trunc('month', submitted_at AT TIME ZONE 'Europe/Paris')::date, -count(*), -sum(tally_amount(type_code, currency, total_with_vat))
    FROM old_rows GROUP BY 1, 2, 3, 4, 5;
  RETURN NULL;
END $$;
CREATE FUNCTION "tally_updated"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "invoice_tally" ("structure_id", "service_id", "status", "is_handled", "month", "count", "amount")
    SELECT structure_id, seller_service_id, status, is_rejection_handled, date_trunc('month', submitted_at AT TIME ZONE 'Europe/Paris')::date, sum(sign), sum(sign * tally_amount(type_code, currency, total_with_vat))
    FROM (SELECT 1 AS sign, structure_id, seller_service_id, status, is_rejection_handled, submitted_at, type_code, currency, total_with_vat FROM new_rows
          UNION ALL
          SELECT -1, structure_id, seller_service_id, status, is_rejection_handled, submitted_at, type_code, currency, total_with_vat FROM old_rows) AS change
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(sign) <> 0 OR sum(sign * tally_amount(type_code, currency, total_with_vat)) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "invoice_tally_inserted" AFTER INSERT ON "invoice" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "tally_inserted"();
CREATE TRIGGER "invoice_tally_updated" AFTER UPDATE ON "invoice" REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "tally_updated"();
CREATE TRIGGER "invoice_tally_deleted" AFTER DELETE ON "invoice" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "tally_deleted"();

INSERT INTO "invoice_tally" ("structure_id", "service_id", "status", "is_handled", "month", "count", "amount")
  SELECT structure_id, seller_service_id, status, is_rejection_handled, date_trunc('month', submitted_at AT TIME ZONE 'Europe/Paris')::date, count(*), sum(tally_amount(type_code, currency, total_with_vat))
  FROM "invoice" GROUP BY 1, 2, 3, 4, 5;
