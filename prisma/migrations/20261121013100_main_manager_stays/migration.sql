-- The last net under « une structure n'est jamais sans gestionnaire »: whatever the path, a transaction that takes the main
-- manager away from an active structure without naming another does not commit. Deferred: a transfer demotes, then promotes.
CREATE FUNCTION affiliation_keeps_main_manager() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "structure" WHERE "id" = OLD."structure_id" AND "status" = 'ACTIVE')
    AND NOT EXISTS (SELECT 1 FROM "affiliation" WHERE "structure_id" = OLD."structure_id" AND "role" = 'MAIN_MANAGER' AND "status" = 'VALIDEE') THEN
    RAISE EXCEPTION 'structure % would have no main manager', OLD."structure_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "affiliation_main_manager_stays"
  AFTER UPDATE OR DELETE ON "affiliation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."role" = 'MAIN_MANAGER' AND OLD."status" = 'VALIDEE')
  EXECUTE FUNCTION affiliation_keeps_main_manager();
