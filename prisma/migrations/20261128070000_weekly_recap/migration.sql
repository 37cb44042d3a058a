-- « Récapitulatif de la semaine »: a kind of mail that managers may stop, its own pace, and the Monday of the last one.
ALTER TYPE "NotificationKind" ADD VALUE 'RECAPITULATIF';
ALTER TYPE "NotificationPace" ADD VALUE 'HEBDOMADAIRE' AFTER 'QUOTIDIEN';

ALTER TABLE "user_account" ADD COLUMN "recap_on" DATE;

-- What was paid in a week: without it every paid invoice of a structure is read to find them.
CREATE INDEX "invoice_paid_idx" ON "invoice" ("structure_id", "status_at") WHERE "status" = 'MISE_EN_PAIEMENT';
