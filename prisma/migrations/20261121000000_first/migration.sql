-- Search of names: trigrams and accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('PENDING_APPROVAL', 'PENDING_ACTIVATION', 'ACTIVE', 'DEACTIVATED');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('ACTIVATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "IdentifierType" AS ENUM ('SIRET', 'UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'PARTICULIER', 'AUTRE');

-- CreateEnum
CREATE TYPE "StructureKind" AS ENUM ('PRIVATE', 'PUBLIC');

-- CreateEnum
CREATE TYPE "StructureStatus" AS ENUM ('ACTIVE', 'INACTIVE');

-- CreateEnum
CREATE TYPE "ServiceStatus" AS ENUM ('ACTIVE', 'INACTIVE', 'DELETED');

-- CreateEnum
CREATE TYPE "AffiliationRole" AS ENUM ('MAIN_MANAGER', 'SECONDARY_MANAGER', 'USER');

-- CreateEnum
CREATE TYPE "AffiliationStatus" AS ENUM ('EN_COURS_DE_VALIDATION', 'VALIDEE', 'REFUSEE', 'DESACTIVEE', 'SUPPRIMEE');

-- CreateEnum
CREATE TYPE "WorkspaceCode" AS ENUM ('FACTURES_EMISES', 'FACTURES_RECUES', 'FACTURES_A_VALIDER', 'FACTURES_DE_TRAVAUX', 'SOLLICITATIONS_EMISES', 'SUIVI_DES_FLUX', 'RACCORDEMENTS', 'ENGAGEMENTS');

-- CreateEnum
CREATE TYPE "EntitlementMode" AS ENUM ('CONSULTATION_UNIQUEMENT', 'MODIFICATION');

-- CreateEnum
CREATE TYPE "BankAccountType" AS ENUM ('RIB', 'IBAN');

-- CreateEnum
CREATE TYPE "MandateStatus" AS ENUM ('EN_ATTENTE_DE_SIGNATURE', 'ACTIF', 'REVOQUE', 'EXPIRE', 'CADUC');

-- CreateEnum
CREATE TYPE "FileKind" AS ENUM ('INVOICE_PDF', 'ATTACHMENT', 'CERTIFICATE', 'MANDATE');

-- CreateEnum
CREATE TYPE "InvoiceStatus" AS ENUM ('INTERPRETEE_OCR', 'BROUILLON', 'SUPPRIMEE', 'A_VALIDER_1', 'VALIDEE_1', 'REFUSEE_1', 'ABSENCE_VALIDATION_1_HORS_DELAI', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'A_VALIDER_2', 'VALIDEE_2', 'REFUSEE_2', 'ABSENCE_VALIDATION_2_HORS_DELAI', 'ERREUR_COTRAITANT_SUR_VALIDEUR', 'DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION', 'A_RECYCLER', 'SUSPENDUE', 'COMPLETEE', 'REJETEE', 'SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT');

-- CreateEnum
CREATE TYPE "BillingFramework" AS ENUM ('A1', 'A2', 'A9', 'A12');

-- CreateEnum
CREATE TYPE "SubmissionMode" AS ENUM ('SAISIE_PORTAIL', 'DEPOT_PDF_PORTAIL', 'DEPOT_PDF_SIGNE_PORTAIL');

-- CreateEnum
CREATE TYPE "VatRegime" AS ENUM ('TVA_SUR_DEBIT', 'TVA_SUR_ENCAISSEMENT', 'EXONERATION', 'SANS_TVA');

-- CreateEnum
CREATE TYPE "PaymentMeans" AS ENUM ('VIREMENT', 'CHEQUE', 'PRELEVEMENT', 'ESPECE', 'AUTRE', 'REPORT');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('PENDING', 'SENT');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('ACCEPTED', 'REFUSED');

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "contact_email" TEXT,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "phone" TEXT,
    "status" "AccountStatus" NOT NULL DEFAULT 'PENDING_ACTIVATION',
    "password_hash" TEXT,
    "secret_question" TEXT,
    "secret_answer_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "last_login_at" TIMESTAMPTZ(3),
    "current_structure_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "structure" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "captcha" (
    "id" UUID NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "captcha_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "structure" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "country" CHAR(2) NOT NULL DEFAULT 'FR',
    "identifier_type" "IdentifierType" NOT NULL,
    "identifier" VARCHAR(18) NOT NULL,
    "kind" "StructureKind" NOT NULL DEFAULT 'PRIVATE',
    "status" "StructureStatus" NOT NULL DEFAULT 'ACTIVE',
    "name" VARCHAR(201) NOT NULL,
    "first_name" VARCHAR(100),
    "last_name" VARCHAR(100),
    "label" TEXT,
    "address_line1" TEXT,
    "address_line2" TEXT,
    "address_line3" TEXT,
    "postal_code" TEXT,
    "city" TEXT,
    "address_country" CHAR(2) NOT NULL DEFAULT 'FR',
    "email" TEXT,
    "phone" TEXT,
    "vat_number" TEXT,
    "rcs_number" TEXT,
    "legal_category" TEXT,
    "company_size" TEXT,
    "is_undisclosed" BOOLEAN NOT NULL DEFAULT false,
    "search_text" TEXT NOT NULL DEFAULT '',
    "service_required" BOOLEAN NOT NULL DEFAULT false,
    "commitment_required" BOOLEAN NOT NULL DEFAULT false,
    "service_or_commitment_required" BOOLEAN NOT NULL DEFAULT false,
    "payment_reported" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "structure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "code" VARCHAR(100) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "description" TEXT,
    "status" "ServiceStatus" NOT NULL DEFAULT 'ACTIVE',
    "active_from" DATE NOT NULL,
    "active_until" DATE,
    "commitment_required" BOOLEAN NOT NULL DEFAULT false,
    "payment_reported" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "number" VARCHAR(50) NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'BON_DE_COMMANDE',
    "service_code" VARCHAR(100),
    "seller_siret" VARCHAR(18),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "service_id" UUID,
    "user_id" UUID NOT NULL,
    "role" "AffiliationRole" NOT NULL DEFAULT 'USER',
    "status" "AffiliationStatus" NOT NULL DEFAULT 'EN_COURS_DE_VALIDATION',
    "message" TEXT,
    "comment" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "service_id" UUID,
    "code" "WorkspaceCode" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entitlement" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "service_id" UUID,
    "user_id" UUID NOT NULL,
    "workspace" "WorkspaceCode" NOT NULL,
    "mode" "EntitlementMode" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entitlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "type" "BankAccountType" NOT NULL DEFAULT 'IBAN',
    "iban" VARCHAR(34) NOT NULL,
    "bic" VARCHAR(11),
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_record" (
    "siret" CHAR(14) NOT NULL,
    "record" JSONB,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_record_pkey" PRIMARY KEY ("siret")
);

-- CreateTable
CREATE TABLE "billing_mandate" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "status" "MandateStatus" NOT NULL DEFAULT 'EN_ATTENTE_DE_SIGNATURE',
    "signatory_id" UUID NOT NULL,
    "parties" JSONB NOT NULL,
    "token_hash" TEXT,
    "link_expires_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "signed_from" TEXT,
    "document_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revocation_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "billing_mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "kind" "FileKind" NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "official_id" BIGSERIAL NOT NULL,
    "structure_id" UUID NOT NULL,
    "seller_service_id" UUID,
    "status" "InvoiceStatus" NOT NULL,
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status_comment" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submission_mode" "SubmissionMode" NOT NULL,
    "billing_framework" "BillingFramework" NOT NULL DEFAULT 'A1',
    "type_code" CHAR(3) NOT NULL DEFAULT '380',
    "number" VARCHAR(20),
    "sent_number" VARCHAR(20),
    "sent_year" INTEGER,
    "issue_date" DATE,
    "due_date" DATE,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "preceding_number" VARCHAR(20),
    "buyer_id" UUID,
    "buyer_siret" VARCHAR(18),
    "buyer_service_id" UUID,
    "buyer_reference" VARCHAR(100),
    "purchase_order_reference" VARCHAR(50),
    "contract_reference" VARCHAR(50),
    "vat_regime" "VatRegime",
    "exemption_reason" VARCHAR(40),
    "payment_means" "PaymentMeans",
    "bank_account_id" UUID,
    "total_without_vat" BIGINT,
    "total_vat" BIGINT,
    "total_with_vat" BIGINT,
    "global_discount" BIGINT,
    "global_discount_reason" VARCHAR(200),
    "amount_due" BIGINT,
    "comment" VARCHAR(2000),
    "original_id" UUID,
    "certificate_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "submission_key" UUID,
    "is_rejection_handled" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_vat_row" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "rate" DECIMAL(5,2) NOT NULL,
    "base" BIGINT NOT NULL,
    "vat" BIGINT NOT NULL,

    CONSTRAINT "invoice_vat_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_attachment" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "type_code" VARCHAR(30) NOT NULL,
    "description" VARCHAR(100) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_reading" (
    "invoice_id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "recognition" JSONB,
    "failure" TEXT,
    "milliseconds" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_reading_pkey" PRIMARY KEY ("invoice_id")
);

-- CreateTable
CREATE TABLE "invoice_status_event" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "status" "InvoiceStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT,
    "user_id" UUID,

    CONSTRAINT "invoice_status_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_action" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition_lesson" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "layout" VARCHAR(64) NOT NULL,
    "field" VARCHAR(40) NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "place" JSONB NOT NULL,
    "page" INTEGER NOT NULL,
    "confirmations" INTEGER NOT NULL DEFAULT 1,
    "contradictions" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recognition_lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "door" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL,
    "user_id" UUID,
    "structure_id" UUID,
    "target_id" TEXT,
    "reason" TEXT,
    "detail" JSONB,
    "address" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_official_id_key" ON "user_account"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "registration_user_id_key" ON "registration"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_token_hash_key" ON "account_token"("token_hash");

-- CreateIndex
CREATE INDEX "account_token_user_id_purpose_idx" ON "account_token"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "captcha_expires_at_idx" ON "captcha"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "structure_official_id_key" ON "structure"("official_id");

-- CreateIndex
CREATE INDEX "structure_search_idx" ON "structure" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "structure_identifier_idx" ON "structure"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "structure_country_identifier_type_identifier_key" ON "structure"("country", "identifier_type", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "service_official_id_key" ON "service"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_structure_id_code_key" ON "service"("structure_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_official_id_key" ON "commitment"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_structure_id_number_key" ON "commitment"("structure_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "affiliation_official_id_key" ON "affiliation"("official_id");

-- CreateIndex
CREATE INDEX "affiliation_structure_id_status_idx" ON "affiliation"("structure_id", "status");

-- CreateIndex
CREATE INDEX "affiliation_user_id_status_idx" ON "affiliation"("user_id", "status");

-- CreateIndex
CREATE INDEX "workspace_structure_id_code_idx" ON "workspace"("structure_id", "code");

-- CreateIndex
CREATE INDEX "entitlement_structure_id_user_id_idx" ON "entitlement"("structure_id", "user_id");

-- CreateIndex
CREATE INDEX "entitlement_user_id_idx" ON "entitlement"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_account_official_id_key" ON "bank_account"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_account_structure_id_name_key" ON "bank_account"("structure_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "billing_mandate_official_id_key" ON "billing_mandate"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "billing_mandate_token_hash_key" ON "billing_mandate"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "billing_mandate_document_id_key" ON "billing_mandate"("document_id");

-- CreateIndex
CREATE INDEX "billing_mandate_structure_id_status_idx" ON "billing_mandate"("structure_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_official_id_key" ON "stored_file"("official_id");

-- CreateIndex
CREATE INDEX "stored_file_structure_id_created_at_idx" ON "stored_file"("structure_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_official_id_key" ON "invoice"("official_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_original_id_key" ON "invoice"("original_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_certificate_id_key" ON "invoice"("certificate_id");

-- CreateIndex
CREATE INDEX "invoice_structure_id_submitted_at_id_idx" ON "invoice"("structure_id", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_structure_id_status_status_at_idx" ON "invoice"("structure_id", "status", "status_at" DESC);

-- CreateIndex
CREATE INDEX "invoice_structure_id_buyer_id_idx" ON "invoice"("structure_id", "buyer_id");

-- CreateIndex
CREATE INDEX "invoice_buyer_id_status_idx" ON "invoice"("buyer_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_structure_id_sent_number_sent_year_key" ON "invoice"("structure_id", "sent_number", "sent_year");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_structure_id_submission_key_key" ON "invoice"("structure_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_vat_row_invoice_id_rate_key" ON "invoice_vat_row"("invoice_id", "rate");

-- CreateIndex
CREATE INDEX "invoice_attachment_structure_id_invoice_id_idx" ON "invoice_attachment"("structure_id", "invoice_id");

-- CreateIndex
CREATE INDEX "invoice_status_event_structure_id_invoice_id_at_idx" ON "invoice_status_event"("structure_id", "invoice_id", "at");

-- CreateIndex
CREATE INDEX "invoice_action_structure_id_invoice_id_at_idx" ON "invoice_action"("structure_id", "invoice_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_lesson_structure_id_layout_field_label_key" ON "recognition_lesson"("structure_id", "layout", "field", "label");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_message_id_key" ON "outgoing_mail"("message_id");

-- CreateIndex
CREATE INDEX "outgoing_mail_recipient_created_at_idx" ON "outgoing_mail"("recipient", "created_at" DESC);

-- CreateIndex
CREATE INDEX "outgoing_mail_status_created_at_idx" ON "outgoing_mail"("status", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_structure_id_at_idx" ON "audit_entry"("structure_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_user_id_at_idx" ON "audit_entry"("user_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_mandate" ADD CONSTRAINT "billing_mandate_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_mandate" ADD CONSTRAINT "billing_mandate_signatory_id_fkey" FOREIGN KEY ("signatory_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_mandate" ADD CONSTRAINT "billing_mandate_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_mandate" ADD CONSTRAINT "billing_mandate_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_seller_service_id_fkey" FOREIGN KEY ("seller_service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_buyer_service_id_fkey" FOREIGN KEY ("buyer_service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_bank_account_id_fkey" FOREIGN KEY ("bank_account_id") REFERENCES "bank_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_vat_row" ADD CONSTRAINT "invoice_vat_row_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_attachment" ADD CONSTRAINT "invoice_attachment_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_attachment" ADD CONSTRAINT "invoice_attachment_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_attachment" ADD CONSTRAINT "invoice_attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_reading" ADD CONSTRAINT "invoice_reading_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_status_event" ADD CONSTRAINT "invoice_status_event_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_status_event" ADD CONSTRAINT "invoice_status_event_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_status_event" ADD CONSTRAINT "invoice_status_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_action" ADD CONSTRAINT "invoice_action_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_action" ADD CONSTRAINT "invoice_action_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_action" ADD CONSTRAINT "invoice_action_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_lesson" ADD CONSTRAINT "recognition_lesson_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What the schema language cannot say ------------------------------------------------------------

-- Prisma compares whole indexes only, so these carry a condition even where it is always true.
-- A structure has one main manager, a person one living affiliation to a structure or service.
CREATE UNIQUE INDEX "affiliation_one_main_manager" ON "affiliation" ("structure_id") WHERE "role" = 'MAIN_MANAGER' AND "status" = 'VALIDEE';
CREATE UNIQUE INDEX "affiliation_one_living" ON "affiliation" ("structure_id", "user_id", "service_id") NULLS NOT DISTINCT WHERE "status" IN ('EN_COURS_DE_VALIDATION', 'VALIDEE');
CREATE UNIQUE INDEX "workspace_once" ON "workspace" ("structure_id", "service_id", "code") NULLS NOT DISTINCT WHERE "code" IS NOT NULL;
CREATE UNIQUE INDEX "entitlement_once" ON "entitlement" ("structure_id", "user_id", "service_id", "workspace") NULLS NOT DISTINCT WHERE "workspace" IS NOT NULL;

-- One active mandate per structure, one waiting for its signature.
CREATE UNIQUE INDEX "billing_mandate_one_active" ON "billing_mandate" ("structure_id") WHERE "status" = 'ACTIF';
CREATE UNIQUE INDEX "billing_mandate_one_waiting" ON "billing_mandate" ("structure_id") WHERE "status" = 'EN_ATTENTE_DE_SIGNATURE';
ALTER TABLE "billing_mandate" ADD CONSTRAINT "billing_mandate_signed" CHECK ("status" NOT IN ('ACTIF', 'REVOQUE') OR ("signed_at" IS NOT NULL AND "document_id" IS NOT NULL));

ALTER TABLE "user_account" ADD CONSTRAINT "user_account_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_active_has_password" CHECK ("status" <> 'ACTIVE' OR "password_hash" IS NOT NULL);
ALTER TABLE "structure" ADD CONSTRAINT "structure_siret_shape" CHECK ("identifier_type" <> 'SIRET' OR "identifier" ~ '^[0-9A-Z]{14}$');
ALTER TABLE "service" ADD CONSTRAINT "service_dates" CHECK ("active_until" IS NULL OR "active_until" >= "active_from");
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_dates" CHECK ("valid_until" IS NULL OR "valid_until" >= "valid_from");
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_size" CHECK ("size" > 0);
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- An invoice that was sent has all that its recipient needs; one that was not has no reserved number.
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_sent_is_whole" CHECK (
  "status" IN ('INTERPRETEE_OCR', 'BROUILLON', 'SUPPRIMEE')
  OR ("sent_number" IS NOT NULL AND "sent_year" IS NOT NULL AND "number" = "sent_number" AND "issue_date" IS NOT NULL AND "buyer_id" IS NOT NULL
      AND "total_without_vat" IS NOT NULL AND "total_vat" IS NOT NULL AND "total_with_vat" IS NOT NULL AND "amount_due" IS NOT NULL
      AND "submitted_at" IS NOT NULL AND "submission_key" IS NOT NULL));
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_draft_reserves_nothing" CHECK (
  "status" NOT IN ('INTERPRETEE_OCR', 'BROUILLON', 'SUPPRIMEE') OR ("sent_number" IS NULL AND "sent_year" IS NULL AND "submitted_at" IS NULL));
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_type_code" CHECK ("type_code" IN ('380', '381'));
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_amounts_positive" CHECK (
  coalesce("total_without_vat", 0) >= 0 AND coalesce("total_vat", 0) >= 0 AND coalesce("total_with_vat", 0) >= 0
  AND coalesce("global_discount", 0) >= 0 AND coalesce("amount_due", 0) >= 0);
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_deposit_has_file" CHECK ("submission_mode" = 'SAISIE_PORTAIL' OR "original_id" IS NOT NULL);
ALTER TABLE "invoice_vat_row" ADD CONSTRAINT "invoice_vat_row_rate" CHECK ("rate" >= 0 AND "rate" <= 100);

-- The journal and the history of statuses are written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "audit_entry_written_once" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_status_event_written_once" BEFORE UPDATE OR DELETE ON "invoice_status_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
