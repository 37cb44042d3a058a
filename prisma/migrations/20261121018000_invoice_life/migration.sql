-- CreateEnum
CREATE TYPE "SimulationScenario" AS ENUM ('PAIEMENT', 'RECYCLAGE', 'SUSPENSION', 'REJET');

-- DropIndex
DROP INDEX "invoice_buyer_id_status_idx";

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN "status_reason" VARCHAR(30), ADD COLUMN "acknowledged_at" TIMESTAMPTZ(3), ADD COLUMN "repeats_id" UUID;

-- AlterTable
ALTER TABLE "invoice_status_event" ADD COLUMN "reason" VARCHAR(30);

-- CreateTable
CREATE TABLE "recipient_simulation" (
    "structure_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT false,
    "scenario" "SimulationScenario" NOT NULL DEFAULT 'PAIEMENT',
    "step_seconds" INTEGER NOT NULL DEFAULT 20,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "recipient_simulation_pkey" PRIMARY KEY ("structure_id")
);

-- CreateIndex
CREATE INDEX "invoice_buyer_id_status_status_at_idx" ON "invoice"("buyer_id", "status", "status_at" DESC);

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_repeats_id_fkey" FOREIGN KEY ("repeats_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "recipient_simulation" ADD CONSTRAINT "recipient_simulation_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The rejections and suspensions nobody has acknowledged: what the notice at login reads.
CREATE INDEX "invoice_to_acknowledge" ON "invoice" ("structure_id", "status_at") WHERE "status" IN ('REJETEE', 'SUSPENDUE') AND "acknowledged_at" IS NULL;
