-- The directory at its real size: half a million public structures, searched by words (decision 0055).

-- Words of a public structure as the directory searches them, out of `search_text` (« name label | town »); those of the town are led by an @.
CREATE FUNCTION "directory_words"("kind" "StructureKind", "search_text" TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN "kind" = 'PUBLIC' THEN array_to_tsvector(array_remove(array_remove(
  string_to_array(split_part("search_text", ' | ', 1), ' ') || string_to_array('@' || replace(split_part("search_text", ' | ', 2), ' ', ' @'), ' '), '@'), '')) END;

-- AlterTable
ALTER TABLE "structure" ADD COLUMN "directory_words" TSVECTOR GENERATED ALWAYS AS ("directory_words"("kind", "search_text")) STORED;

-- Whole words and beginnings of words.
CREATE INDEX "structure_directory_words_idx" ON "structure" USING GIN ("directory_words") WHERE "kind" = 'PUBLIC';
-- Names that begin so, in their order; the blank at the end closes the last word.
CREATE INDEX "structure_directory_name_idx" ON "structure" ((split_part("search_text", ' | ', 1) || ' ') text_pattern_ops) WHERE "kind" = 'PUBLIC';
CREATE INDEX "structure_directory_identifier_idx" ON "structure" ("identifier" varchar_pattern_ops) WHERE "kind" = 'PUBLIC';
CREATE INDEX "structure_directory_postal_code_idx" ON "structure" ("postal_code" text_pattern_ops) WHERE "kind" = 'PUBLIC';

-- Every word that the directory holds: those that begin or end so, and the one that was meant by a mistyped one, are found here.
CREATE TABLE "directory_word" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "directory_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "directory_word_trigrams_idx" ON "directory_word" USING GIN ("word" gin_trgm_ops);

CREATE FUNCTION "learn_directory_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "directory_word" ("word")
    SELECT DISTINCT word FROM new_rows, unnest(tsvector_to_array("directory_words")) AS word
    -- In one order, so that two imports at once wait for each other instead of locking each other out.
    ORDER BY word
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "structure_directory_words_inserted" AFTER INSERT ON "structure" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "learn_directory_words"();
CREATE TRIGGER "structure_directory_words_updated" AFTER UPDATE ON "structure" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "learn_directory_words"();

-- Every search stops at a limit: starting helpers would cost more than they bring.
ALTER TABLE "structure" SET (parallel_workers = 0);

INSERT INTO "directory_word" ("word")
  SELECT DISTINCT word FROM "structure", unnest(tsvector_to_array("directory_words")) AS word;
