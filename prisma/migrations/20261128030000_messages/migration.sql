-- « Mes messages », the daily summary and the reminders (decision 0072).
ALTER TYPE "NotificationKind" ADD VALUE 'STATUTS_STRUCTURES' AFTER 'STATUTS_FACTURES';
ALTER TYPE "NotificationKind" ADD VALUE 'BROUILLONS' AFTER 'STATUTS_STRUCTURES';
ALTER TYPE "NotificationKind" ADD VALUE 'FACTURES_RECUES' AFTER 'BROUILLONS';
ALTER TYPE "NotificationKind" ADD VALUE 'FACTURES_A_VALIDER' AFTER 'FACTURES_RECUES';
ALTER TYPE "NotificationKind" ADD VALUE 'STRUCTURES';

CREATE TYPE "MessageAudience" AS ENUM ('SELF', 'SELLER', 'BUYER', 'VALIDATOR', 'MEMBER', 'MANAGER');
CREATE TYPE "MessageMail" AS ENUM ('AUCUN', 'ENVOYE', 'EN_ATTENTE', 'RESUME');
CREATE TYPE "ReminderKind" AS ENUM ('BROUILLON', 'VALIDATION');

ALTER TABLE "user_account" ADD COLUMN "summary_on" DATE;

CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "audience" "MessageAudience" NOT NULL,
    "structure_id" UUID,
    "invoice_id" UUID,
    "status" "InvoiceStatus",
    "subject" VARCHAR(300) NOT NULL,
    "sentence" VARCHAR(1000) NOT NULL,
    "href" VARCHAR(300) NOT NULL,
    "mail" "MessageMail" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "message_user_id_created_at_id_idx" ON "message"("user_id", "created_at" DESC, "id" DESC);
-- The counter of the header, and what waits for the summary.
CREATE INDEX "message_unread_idx" ON "message"("user_id", "created_at" DESC) WHERE "read_at" IS NULL;
CREATE INDEX "message_waiting_idx" ON "message"("user_id") WHERE "mail" = 'EN_ATTENTE';
-- For the sweep of old ones.
CREATE INDEX "message_created_at_idx" ON "message"("created_at");
ALTER TABLE "message" ADD CONSTRAINT "message_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "message" ADD CONSTRAINT "message_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "message" ADD CONSTRAINT "message_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "received_summary" (
    "structure_id" UUID NOT NULL,
    "told_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "received_summary_pkey" PRIMARY KEY ("structure_id")
);
ALTER TABLE "received_summary" ADD CONSTRAINT "received_summary_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "invoice_reminder" (
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_reminder_pkey" PRIMARY KEY ("invoice_id", "kind")
);
ALTER TABLE "invoice_reminder" ADD CONSTRAINT "invoice_reminder_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Drafts that nobody touches, and invoices that wait for a validator: the jobs look at all structures, and at these rows only.
CREATE INDEX "invoice_draft_idx" ON "invoice"("updated_at") WHERE "status" IN ('INTERPRETEE_OCR', 'BROUILLON');
CREATE INDEX "invoice_waiting_validation_idx" ON "invoice"("status_at") WHERE "status" IN ('A_VALIDER_1', 'A_VALIDER_2');

-- What waited for the summary of a mailbox waits for its owner.
INSERT INTO "message" ("id", "user_id", "kind", "audience", "subject", "sentence", "href", "mail", "created_at")
SELECT DISTINCT ON (held."id") held."id", person."id", 'STATUTS_FACTURES', 'SELF', left(held."subject", 300), 'Reçu avant « Mes messages ».', '/accueil', 'EN_ATTENTE', held."created_at"
FROM "held_notification" held JOIN "user_account" person ON lower(coalesce(person."contact_email", person."email")) = held."recipient" AND person."status" = 'ACTIVE'
WHERE held."sent_at" IS NULL ORDER BY held."id", person."id";
DROP TABLE "held_notification";
