-- CreateEnum
CREATE TYPE "MemberImportStatus" AS ENUM ('RECU', 'ANALYSE', 'EN_COURS', 'TERMINE', 'ILLISIBLE', 'ABANDONNE');

-- CreateEnum
CREATE TYPE "MemberFate" AS ENUM ('CREER', 'RATTACHER', 'IGNORER', 'REFUSER');

-- CreateTable
CREATE TABLE "member_import" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "status" "MemberImportStatus" NOT NULL DEFAULT 'RECU',
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "encoding" TEXT NOT NULL,
    "problem" TEXT,
    "ignored_columns" TEXT[],
    "read_lines" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    CONSTRAINT "member_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_import_line" (
    "structure_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "phone" TEXT,
    "service_codes" TEXT[],
    "workspaces" "WorkspaceCode"[],
    "mode" "EntitlementMode",
    "fate" "MemberFate" NOT NULL,
    "column_name" TEXT,
    "reason" TEXT,
    "outcome" "MemberFate",
    CONSTRAINT "member_import_line_pkey" PRIMARY KEY ("structure_id","import_id","number")
);

-- CreateIndex
CREATE INDEX "member_import_structure_id_created_at_idx" ON "member_import"("structure_id", "created_at" DESC);
CREATE INDEX "member_import_line_structure_id_import_id_fate_number_idx" ON "member_import_line"("structure_id", "import_id", "fate", "number");

-- AddForeignKey
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "member_import_line" ADD CONSTRAINT "member_import_line_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "member_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
