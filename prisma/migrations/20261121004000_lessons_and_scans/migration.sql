-- A layout is named by up to 120 characters; the same words may announce a field at two places, of which one is outvoted.
ALTER TABLE "recognition_lesson" ALTER COLUMN "layout" TYPE VARCHAR(120);
DROP INDEX "recognition_lesson_structure_id_layout_field_label_key";
CREATE INDEX "recognition_lesson_structure_id_layout_field_idx" ON "recognition_lesson"("structure_id", "layout", "field");
-- When a scan was read by OCR, and when an invoice that was sent taught its lessons: each once.
ALTER TABLE "invoice_reading" ADD COLUMN "ocr_at" TIMESTAMPTZ(3), ADD COLUMN "learnt_at" TIMESTAMPTZ(3);
