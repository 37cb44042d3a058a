-- The journal of each invoice as a chain of prints (decision 0074). Whatever writes a status, an action, a document or a mail of an
-- invoice adds its link in the same transaction, by the triggers below; links are never changed.

CREATE TYPE "InvoiceEventKind" AS ENUM ('STATUT', 'ACTION', 'DOCUMENT', 'COURRIEL');
CREATE TYPE "InvoiceSide" AS ENUM ('FOURNISSEUR', 'DESTINATAIRE', 'VALIDEUR', 'PORTAIL');

-- Who acted for whom, and what of.
ALTER TABLE "invoice_action" ADD COLUMN "acting_id" UUID, ADD COLUMN "detail" JSONB;
CREATE TRIGGER "invoice_action_written_once" BEFORE UPDATE OR DELETE ON "invoice_action" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_action_never_emptied" BEFORE TRUNCATE ON "invoice_action" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The invoice that a mail is about, and for which of its structures it was written: the supplier where none is named.
ALTER TABLE "outgoing_mail" ADD COLUMN "invoice_id" UUID, ADD COLUMN "written_for_id" UUID;
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "outgoing_mail_invoice_id_idx" ON "outgoing_mail"("invoice_id");

CREATE TABLE "invoice_event" (
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "InvoiceEventKind" NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "side" "InvoiceSide" NOT NULL,
    "acting_id" UUID,
    "user_id" UUID,
    "text" TEXT NOT NULL,
    "print" CHAR(64) NOT NULL,
    "link" CHAR(64) NOT NULL,

    CONSTRAINT "invoice_event_pkey" PRIMARY KEY ("structure_id", "invoice_id", "position")
);
ALTER TABLE "invoice_event" ADD CONSTRAINT "invoice_event_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invoice_event" ADD CONSTRAINT "invoice_event_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invoice_event" ADD CONSTRAINT "invoice_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "invoice_event_written_once" BEFORE UPDATE OR DELETE ON "invoice_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_event_never_emptied" BEFORE TRUNCATE ON "invoice_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TABLE "invoice_attestation" (
    "id" UUID NOT NULL,
    "structure_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "side" "InvoiceSide" NOT NULL,
    "acting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "head" CHAR(64) NOT NULL,
    "shown" INTEGER[],
    "facts" TEXT NOT NULL,
    "code_sha256" CHAR(64) NOT NULL,
    "pdf_sha256" CHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_attestation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "invoice_attestation_code_sha256_key" ON "invoice_attestation"("code_sha256");
CREATE INDEX "invoice_attestation_structure_id_invoice_id_idx" ON "invoice_attestation"("structure_id", "invoice_id");
ALTER TABLE "invoice_attestation" ADD CONSTRAINT "invoice_attestation_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invoice_attestation" ADD CONSTRAINT "invoice_attestation_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "invoice_attestation_written_once" BEFORE UPDATE OR DELETE ON "invoice_attestation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "invoice_attestation_never_emptied" BEFORE TRUNCATE ON "invoice_attestation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- SHA-256 of a text in UTF-8, lower-case hexadecimal.
CREATE FUNCTION "sha256_text"("content" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(convert_to("content", 'UTF8')), 'hex');

-- Cents as « 1234.56 ».
CREATE FUNCTION "decimal_text"("cents" BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ("cents"::numeric / 100)::numeric(20, 2)::text;

-- Adds a link: the text of the event, its print, and the link that holds it to the one before. The row of the invoice is kept until the
-- transaction ends, so that two events cannot follow the same one; the primary key stands behind. NO KEY: a row that refers to the
-- invoice may have been written before, and two such transactions would wait for each other.
CREATE FUNCTION "record_invoice_event"("of_invoice" UUID, "happened" TIMESTAMPTZ, "of_kind" "InvoiceEventKind", "of_code" TEXT, "on_side" "InvoiceSide", "acting" UUID, "person" UUID, "detail" JSON, "resumed" TIMESTAMPTZ DEFAULT NULL)
RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  invoice RECORD;
  previous RECORD;
  place INTEGER;
  content TEXT;
  print_of TEXT;
BEGIN
  SELECT i.structure_id, i.official_id INTO STRICT invoice FROM invoice i WHERE i.id = of_invoice FOR NO KEY UPDATE;
  SELECT e.position, e.link INTO previous FROM invoice_event e WHERE e.structure_id = invoice.structure_id AND e.invoice_id = of_invoice ORDER BY e.position DESC LIMIT 1;
  place := COALESCE(previous.position, 0) + 1;
  content := json_strip_nulls(json_build_object(
    'facture', invoice.official_id::text,
    'rang', place,
    'instant', to_char(happened AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'nature', of_kind,
    'code', of_code,
    'cote', on_side,
    'structure', (SELECT s.name FROM structure s WHERE s.id = acting),
    'auteur', (SELECT u.first_name || ' ' || u.last_name FROM user_account u WHERE u.id = person),
    'detail', detail,
    'repris', to_char(resumed AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'sel', replace(gen_random_uuid()::text, '-', '')))::text;
  print_of := sha256_text(content);
  INSERT INTO invoice_event (structure_id, invoice_id, position, at, kind, code, side, acting_id, user_id, text, print, link)
    VALUES (invoice.structure_id, of_invoice, place, happened, of_kind, of_code, on_side, acting, person, content, print_of,
            sha256_text(COALESCE(previous.link, repeat('0', 64)) || print_of));
END $$;

-- What an invoice holds when it leaves the supplier: the proof is of this invoice and of no other.
CREATE FUNCTION "invoice_contents"("of_invoice" UUID) RETURNS JSON LANGUAGE sql STABLE AS $$
  SELECT json_build_object('numero', i.number, 'type', i.type_code, 'date', i.issue_date,
    'fournisseur', s.identifier, 'destinataire', b.identifier, 'service', i.buyer_reference, 'engagement', i.purchase_order_reference,
    'devise', i.currency, 'ht', decimal_text(i.total_without_vat), 'tva', decimal_text(i.total_vat), 'ttc', decimal_text(i.total_with_vat), 'net', decimal_text(i.amount_due),
    'fichier', f.sha256,
    'pieces', (SELECT json_agg(json_build_object('nom', p.name, 'sha256', p.sha256) ORDER BY a.id) FROM invoice_attachment a JOIN stored_file p ON p.id = a.file_id WHERE a.invoice_id = i.id))
  FROM invoice i JOIN structure s ON s.id = i.structure_id LEFT JOIN structure b ON b.id = i.buyer_id LEFT JOIN stored_file f ON f.id = i.original_id WHERE i.id = of_invoice
$$;

CREATE FUNCTION "record_invoice_status"("event" "invoice_status_event", "resumed" TIMESTAMPTZ DEFAULT NULL) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  invoice RECORD;
  on_side "InvoiceSide";
  acting UUID;
BEGIN
  SELECT i.structure_id, i.buyer_id, i.validator_id, i.second_validator_id INTO STRICT invoice FROM invoice i WHERE i.id = event.invoice_id;
  on_side := CASE
    WHEN event.status IN ('A_RECYCLER', 'SUSPENDUE', 'REJETEE', 'SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT') THEN 'DESTINATAIRE'
    WHEN event.user_id IS NULL THEN 'PORTAIL'
    WHEN event.status IN ('VALIDEE_1', 'REFUSEE_1', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'A_VALIDER_2', 'VALIDEE_2', 'REFUSEE_2', 'ERREUR_COTRAITANT_SUR_VALIDEUR') THEN 'VALIDEUR'
    ELSE 'FOURNISSEUR' END;
  acting := CASE on_side
    WHEN 'DESTINATAIRE' THEN invoice.buyer_id
    WHEN 'VALIDEUR' THEN CASE WHEN event.status IN ('VALIDEE_2', 'REFUSEE_2', 'ERREUR_COTRAITANT_SUR_VALIDEUR') THEN invoice.second_validator_id ELSE invoice.validator_id END
    WHEN 'FOURNISSEUR' THEN invoice.structure_id END;
  PERFORM record_invoice_event(event.invoice_id, event.at, 'STATUT', event.status::text, on_side, acting, event.user_id,
    json_build_object('motif', event.reason, 'commentaire', event.comment,
      'contenu', CASE WHEN event.status IN ('DEPOSEE', 'A_VALIDER_1') AND resumed IS NULL THEN invoice_contents(event.invoice_id) END), resumed);
END $$;

CREATE FUNCTION "record_invoice_action"("action" "invoice_action", "resumed" TIMESTAMPTZ DEFAULT NULL) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  acting UUID := COALESCE(action.acting_id, action.structure_id);
  buyer UUID;
BEGIN
  SELECT i.buyer_id INTO buyer FROM invoice i WHERE i.id = action.invoice_id;
  PERFORM record_invoice_event(action.invoice_id, action.at, 'ACTION', action.code,
    CASE WHEN action.acting_id IS NULL OR action.acting_id = action.structure_id THEN 'FOURNISSEUR' WHEN action.acting_id = buyer THEN 'DESTINATAIRE' ELSE 'VALIDEUR' END::"InvoiceSide",
    acting, action.user_id, action.detail::json, resumed);
END $$;

CREATE FUNCTION "chain_status"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_invoice_status(NEW);
  RETURN NULL;
END $$;
CREATE FUNCTION "chain_action"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_invoice_action(NEW);
  RETURN NULL;
END $$;
CREATE FUNCTION "chain_document"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.original_id IS DISTINCT FROM OLD.original_id AND NEW.original_id IS NOT NULL THEN
    PERFORM record_invoice_event(NEW.id, f.created_at, 'DOCUMENT', 'FACTURE_ETABLIE', 'PORTAIL', NULL, NULL, json_build_object('fichier', f.name, 'sha256', f.sha256)) FROM stored_file f WHERE f.id = NEW.original_id;
  END IF;
  IF NEW.certificate_id IS DISTINCT FROM OLD.certificate_id AND NEW.certificate_id IS NOT NULL THEN
    PERFORM record_invoice_event(NEW.id, f.created_at, 'DOCUMENT', 'CERTIFICAT_ETABLI', 'PORTAIL', NULL, NULL, json_build_object('fichier', f.name, 'sha256', f.sha256)) FROM stored_file f WHERE f.id = NEW.certificate_id;
  END IF;
  RETURN NULL;
END $$;
-- Once SMTP has taken it: before that a mail is only an intention, which its own row tells.
CREATE FUNCTION "record_invoice_mail"("mail" "outgoing_mail", "resumed" TIMESTAMPTZ DEFAULT NULL) RETURNS VOID LANGUAGE sql AS $$
  SELECT record_invoice_event(i.id, mail.sent_at, 'COURRIEL', 'COURRIEL_REMIS', 'PORTAIL', COALESCE(mail.written_for_id, i.structure_id), NULL, json_build_object('a', mail.recipient, 'objet', mail.subject, 'message', mail.message_id), resumed)
  FROM invoice i WHERE i.id = mail.invoice_id
$$;
CREATE FUNCTION "chain_mail"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_invoice_mail(NEW);
  RETURN NULL;
END $$;
CREATE FUNCTION "chain_held_mail"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_invoice_event(i.id, NEW.created_at, 'COURRIEL', 'COURRIEL_REGROUPE', 'PORTAIL', COALESCE(NEW.structure_id, i.structure_id), NULL, json_build_object('a', lower(COALESCE(u.contact_email, u.email)), 'objet', NEW.subject))
  FROM invoice i JOIN user_account u ON u.id = NEW.user_id WHERE i.id = NEW.invoice_id;
  RETURN NULL;
END $$;

CREATE TRIGGER "invoice_status_event_chained" AFTER INSERT ON "invoice_status_event" FOR EACH ROW EXECUTE FUNCTION "chain_status"();
CREATE TRIGGER "invoice_action_chained" AFTER INSERT ON "invoice_action" FOR EACH ROW EXECUTE FUNCTION "chain_action"();
CREATE TRIGGER "invoice_document_chained" AFTER UPDATE OF "original_id", "certificate_id" ON "invoice" FOR EACH ROW
  WHEN (NEW."submitted_at" IS NOT NULL AND (NEW."original_id" IS DISTINCT FROM OLD."original_id" OR NEW."certificate_id" IS DISTINCT FROM OLD."certificate_id")) EXECUTE FUNCTION "chain_document"();
CREATE TRIGGER "outgoing_mail_chained" AFTER UPDATE OF "status" ON "outgoing_mail" FOR EACH ROW WHEN (NEW."invoice_id" IS NOT NULL AND NEW."status" = 'SENT' AND OLD."status" <> 'SENT') EXECUTE FUNCTION "chain_mail"();
CREATE TRIGGER "message_held_chained" AFTER INSERT ON "message" FOR EACH ROW WHEN (NEW."invoice_id" IS NOT NULL AND NEW."mail" = 'EN_ATTENTE') EXECUTE FUNCTION "chain_held_mail"();

-- What was there before: the mails find their invoice by the address that they carry, then all is chained in its order, marked as
-- resumed at this moment.
UPDATE "outgoing_mail" m SET "invoice_id" = i."id" FROM "invoice" i WHERE m."template" LIKE 'invoices.%' AND i."id"::text = substring(m."text" FROM '/factures-emises/([0-9a-f-]{36})');
DO $$
DECLARE
  past RECORD;
BEGIN
  FOR past IN
    SELECT s.invoice_id, s.at, 1 AS turn, s.id::text AS id, s AS status, NULL::invoice_action AS action, NULL::outgoing_mail AS mail, NULL::stored_file AS file, NULL AS code FROM invoice_status_event s
    UNION ALL SELECT a.invoice_id, a.at, 2, a.id::text, NULL, a, NULL, NULL, NULL FROM invoice_action a
    UNION ALL SELECT i.id, f.created_at, 3, f.id::text, NULL, NULL, NULL, f, CASE WHEN f.id = i.certificate_id THEN 'CERTIFICAT_ETABLI' ELSE 'FACTURE_ETABLIE' END
      FROM invoice i JOIN stored_file f ON f.id = i.certificate_id OR f.id = i.original_id AND i.submission_mode = 'SAISIE_PORTAIL'
    UNION ALL SELECT m.invoice_id, m.sent_at, 4, m.id::text, NULL, NULL, m, NULL, NULL FROM outgoing_mail m WHERE m.invoice_id IS NOT NULL AND m.sent_at IS NOT NULL
    ORDER BY invoice_id, at, turn, id
  LOOP
    IF past.turn = 1 THEN PERFORM record_invoice_status(past.status, now());
    ELSIF past.turn = 2 THEN PERFORM record_invoice_action(past.action, now());
    ELSIF past.turn = 3 THEN PERFORM record_invoice_event(past.invoice_id, past.at, 'DOCUMENT', past.code, 'PORTAIL', NULL, NULL, json_build_object('fichier', (past.file).name, 'sha256', (past.file).sha256), now());
    ELSE PERFORM record_invoice_mail(past.mail, now());
    END IF;
  END LOOP;
END $$;
