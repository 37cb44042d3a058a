-- Several PDFs deposited together: the batch, and what became of each of its files.
CREATE TYPE "BatchFileStatus" AS ENUM ('AWAITED', 'RECEIVED', 'REFUSED', 'REMOVED');

CREATE TABLE "deposit_batch" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "batch_key" UUID NOT NULL,
    "seller_service_id" UUID,
    "billing_framework" "BillingFramework" NOT NULL DEFAULT 'A1',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "deposit_batch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "deposit_batch_file" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "size" INTEGER NOT NULL,
    "modified_at" BIGINT NOT NULL,
    "status" "BatchFileStatus" NOT NULL DEFAULT 'AWAITED',
    "deposit_key" UUID NOT NULL,
    "sha256" CHAR(64),
    "refusal" VARCHAR(30),
    "same_as_id" UUID,
    "invoice_id" UUID,
    "image_awaited" BOOLEAN NOT NULL DEFAULT false,
    "submission_key" UUID,
    "sending_version" INTEGER,
    "sending_by_id" UUID,
    "sending_asked_at" TIMESTAMPTZ(3),
    "sending_problem" TEXT,

    CONSTRAINT "deposit_batch_file_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "deposit_batch_structure_id_batch_key_key" ON "deposit_batch"("structure_id", "batch_key");
CREATE INDEX "deposit_batch_structure_id_created_by_id_created_at_idx" ON "deposit_batch"("structure_id", "created_by_id", "created_at" DESC);
CREATE UNIQUE INDEX "deposit_batch_file_invoice_id_key" ON "deposit_batch_file"("invoice_id");
CREATE UNIQUE INDEX "deposit_batch_file_structure_id_batch_id_position_key" ON "deposit_batch_file"("structure_id", "batch_id", "position");
CREATE INDEX "deposit_batch_file_batch_id_idx" ON "deposit_batch_file"("batch_id");

ALTER TABLE "deposit_batch" ADD CONSTRAINT "deposit_batch_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deposit_batch" ADD CONSTRAINT "deposit_batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deposit_batch_file" ADD CONSTRAINT "deposit_batch_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "deposit_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "deposit_batch_file" ADD CONSTRAINT "deposit_batch_file_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
