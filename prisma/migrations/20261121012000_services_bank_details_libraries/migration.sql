-- AlterEnum
ALTER TYPE "FileKind" ADD VALUE 'BANK_DETAILS';
ALTER TYPE "FileKind" ADD VALUE 'LIBRARY';

-- AlterTable
ALTER TABLE "service" ADD COLUMN "address_line1" TEXT,
ADD COLUMN "address_line2" TEXT,
ADD COLUMN "address_line3" TEXT,
ADD COLUMN "postal_code" TEXT,
ADD COLUMN "city" TEXT,
ADD COLUMN "address_country" CHAR(2),
ADD COLUMN "phone" TEXT,
ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "bank_account" ADD COLUMN "factor_identifier_type" "IdentifierType",
ADD COLUMN "factor_identifier" VARCHAR(18),
ADD COLUMN "factor_name" VARCHAR(201),
ADD COLUMN "factor_country" CHAR(2),
ADD COLUMN "document_id" UUID,
ADD COLUMN "closed_at" TIMESTAMPTZ(3),
ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "bank_account" ALTER COLUMN "updated_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "stored_file" ALTER COLUMN "structure_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "library_entry" (
    "id" UUID NOT NULL,
    "structure_id" UUID,
    "user_id" UUID,
    "file_id" UUID NOT NULL,
    "type_code" VARCHAR(30) NOT NULL,
    "description" VARCHAR(100) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "library_entry_pkey" PRIMARY KEY ("id")
);

-- DropIndex
DROP INDEX "bank_account_structure_id_name_key";

-- CreateIndex
CREATE UNIQUE INDEX "bank_account_document_id_key" ON "bank_account"("document_id");
CREATE INDEX "bank_account_structure_id_name_idx" ON "bank_account"("structure_id", "name");
CREATE UNIQUE INDEX "library_entry_file_id_key" ON "library_entry"("file_id");
CREATE INDEX "library_entry_structure_id_created_at_idx" ON "library_entry"("structure_id", "created_at" DESC);
CREATE INDEX "library_entry_user_id_created_at_idx" ON "library_entry"("user_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_structure_id_fkey";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A closed account gives its name back: the one that replaces it bears the same.
CREATE UNIQUE INDEX "bank_account_one_open_name" ON "bank_account" ("structure_id", "name") WHERE "closed_at" IS NULL;

-- A file of a library is the structure's or the account's, never both; only files of an account have no structure.
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_one_owner" CHECK (num_nonnulls("structure_id", "user_id") = 1);
