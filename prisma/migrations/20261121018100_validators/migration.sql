-- AlterTable
ALTER TABLE "invoice" ADD COLUMN "validator_siret" VARCHAR(18), ADD COLUMN "validator_service" VARCHAR(100), ADD COLUMN "validator_id" UUID, ADD COLUMN "validator_service_id" UUID,
  ADD COLUMN "second_validator_siret" VARCHAR(18), ADD COLUMN "second_validator_service" VARCHAR(100), ADD COLUMN "second_validator_id" UUID, ADD COLUMN "second_validator_service_id" UUID;

-- CreateIndex
CREATE INDEX "invoice_validator_id_status_status_at_idx" ON "invoice"("validator_id", "status", "status_at" DESC);
CREATE INDEX "invoice_second_validator_id_status_status_at_idx" ON "invoice"("second_validator_id", "status", "status_at" DESC);

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_validator_id_fkey" FOREIGN KEY ("validator_id") REFERENCES "structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_validator_service_id_fkey" FOREIGN KEY ("validator_service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_second_validator_id_fkey" FOREIGN KEY ("second_validator_id") REFERENCES "structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_second_validator_service_id_fkey" FOREIGN KEY ("second_validator_service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who waits for a validator has one.
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_validated_by_somebody" CHECK ("status" NOT IN ('A_VALIDER_1', 'A_VALIDER_2') OR "validator_id" IS NOT NULL);
