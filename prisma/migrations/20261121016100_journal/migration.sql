-- The history of a structure at a million lines: by moment, by person, by kind of action; each page begins at a key.

-- DropIndex
DROP INDEX "audit_entry_structure_id_at_idx";

-- CreateIndex
CREATE INDEX "audit_entry_structure_id_at_id_idx" ON "audit_entry"("structure_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_structure_id_user_id_at_idx" ON "audit_entry"("structure_id", "user_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_structure_id_door_at_idx" ON "audit_entry"("structure_id", "door", "at" DESC);

-- Refusals are few.
CREATE INDEX "audit_entry_refused_idx" ON "audit_entry"("structure_id", "at" DESC, "id" DESC) WHERE "outcome" = 'REFUSED';

-- Nor may the journal and the history of statuses be emptied.
CREATE TRIGGER "audit_entry_never_emptied" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_status_event_never_emptied" BEFORE TRUNCATE ON "invoice_status_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
