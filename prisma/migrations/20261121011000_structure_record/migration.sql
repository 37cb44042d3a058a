-- AlterTable
ALTER TABLE "structure" ADD COLUMN     "phone_code" VARCHAR(5),
ADD COLUMN     "fax_code" VARCHAR(5),
ADD COLUMN     "fax" VARCHAR(30),
ADD COLUMN     "parent_organisation" VARCHAR(201),
ADD COLUMN     "is_agricultural_centre" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pacage_number" VARCHAR(9),
ADD COLUMN     "is_delegate_validator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sends_edi" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "receives_edi_lifecycle" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_by_id" UUID,
ADD COLUMN     "status_at" TIMESTAMPTZ(3),
ADD COLUMN     "status_by_id" UUID,
ADD COLUMN     "status_reason" VARCHAR(500),
ADD COLUMN     "origin_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "structure_origin_id_key" ON "structure"("origin_id");

-- AddForeignKey
ALTER TABLE "structure" ADD CONSTRAINT "structure_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "structure" ADD CONSTRAINT "structure_status_by_id_fkey" FOREIGN KEY ("status_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "structure" ADD CONSTRAINT "structure_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
