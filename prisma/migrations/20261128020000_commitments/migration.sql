-- Engagements (portal 8.6): what is ordered, from whom, for how much.
ALTER TABLE "commitment" ADD COLUMN "subject" VARCHAR(200), ADD COLUMN "contract_reference" VARCHAR(50), ADD COLUMN "issued_on" DATE NOT NULL DEFAULT CURRENT_DATE, ADD COLUMN "amount" BIGINT;
CREATE INDEX "commitment_seller_siret_issued_on_id_idx" ON "commitment"("seller_siret", "issued_on" DESC, "id" DESC);
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "commitment_line" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" VARCHAR(255) NOT NULL,
    "quantity" DECIMAL(13,4) NOT NULL,
    "unit" VARCHAR(3) NOT NULL,
    "net_price" DECIMAL(15,6) NOT NULL,
    "vat_rate" DECIMAL(4,2) NOT NULL,

    CONSTRAINT "commitment_line_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "commitment_line_structure_id_commitment_id_position_key" ON "commitment_line"("structure_id", "commitment_id", "position");
ALTER TABLE "commitment_line" ADD CONSTRAINT "commitment_line_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Days to pay (code de la commande publique, R. 2192-10 and 11).
CREATE TYPE "PayerCategory" AS ENUM ('ADMINISTRATION', 'HEALTH', 'PUBLIC_COMPANY');
ALTER TABLE "structure" ADD COLUMN "payer_category" "PayerCategory";

-- Doublons: two spellings of one number (numberKey of duplicate-controls.ts), and the same date to the same recipient.
CREATE FUNCTION "invoice_number_key"("number" TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(regexp_replace(upper("number"), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'), '[^A-Z0-9]', '', 'g');
CREATE INDEX "invoice_number_key_idx" ON "invoice" ("structure_id", invoice_number_key("number")) WHERE "number" IS NOT NULL AND "status" <> 'SUPPRIMEE';
CREATE INDEX "invoice_same_day_idx" ON "invoice" ("structure_id", "buyer_id", "issue_date") WHERE "status" <> 'SUPPRIMEE';
