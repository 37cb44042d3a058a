-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('EN_COURS_DE_VALIDATION', 'VALIDEE', 'REFUSEE', 'RETIREE');

-- AlterTable
ALTER TABLE "affiliation" ADD COLUMN "recalled_at" TIMESTAMPTZ(3), ADD COLUMN "escalated_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "entitlement_request" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "service_id" UUID,
    "user_id" UUID NOT NULL,
    "workspace" "WorkspaceCode" NOT NULL,
    "mode" "EntitlementMode" NOT NULL,
    "status" "RequestStatus" NOT NULL DEFAULT 'EN_COURS_DE_VALIDATION',
    "message" TEXT,
    "comment" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "recalled_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    CONSTRAINT "entitlement_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "entitlement_request_structure_id_status_idx" ON "entitlement_request"("structure_id", "status");
CREATE INDEX "entitlement_request_user_id_status_idx" ON "entitlement_request"("user_id", "status");

-- AddForeignKey
ALTER TABLE "entitlement_request" ADD CONSTRAINT "entitlement_request_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entitlement_request" ADD CONSTRAINT "entitlement_request_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "entitlement_request" ADD CONSTRAINT "entitlement_request_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entitlement_request" ADD CONSTRAINT "entitlement_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One living request of a person for one right.
CREATE UNIQUE INDEX "entitlement_request_one_living" ON "entitlement_request" ("structure_id", "user_id", "service_id", "workspace") NULLS NOT DISTINCT WHERE "status" = 'EN_COURS_DE_VALIDATION';
