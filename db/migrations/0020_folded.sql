-- In the order in which a keystroke writes: who locks them the other way round waits for a writer that waits for it.
LOCK TABLE newsroom.working_copy, newsroom.story, newsroom.findable, publication.showing, publication.findable IN ACCESS EXCLUSIVE MODE;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "publication"."word" (
	"language" text NOT NULL,
	"text" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "word_language_text_pk" PRIMARY KEY("language","text")
);
--> statement-breakpoint
CREATE TABLE "publication"."words_counted" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"visible_from" timestamp (3) with time zone NOT NULL,
	"edition_id" uuid NOT NULL
);
--> statement-breakpoint
-- Trigrams know the letters of the database's ctype, which may be ASCII alone: letters of other alphabets stand there as ASCII ones.
CREATE FUNCTION publication.trigram_letters(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(word, 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕәғқңөұүһαβγδεζηθικλμνξοπρςστυφχψωאבגדהוזחטיךכלםמןנסעףפץצקרשתաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگٹڈڑںअआइईउऊऋऌऍऎएऐऑऒओऔकखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसहािीुूेैोौ',
    'abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz01234')
$$;
--> statement-breakpoint
CREATE INDEX "word_trigrams" ON "publication"."word" USING gin (publication.trigram_letters(text) gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "newsroom"."findable" ADD COLUMN "folded" "tsvector";--> statement-breakpoint
ALTER TABLE "newsroom"."working_copy" ADD COLUMN "folded" "tsvector";--> statement-breakpoint
ALTER TABLE "newsroom"."working_copy" ADD COLUMN "fold_version" smallint;--> statement-breakpoint
ALTER TABLE "publication"."findable" ADD COLUMN "folded" "tsvector";--> statement-breakpoint
ALTER TABLE "publication"."showing" ADD COLUMN "folded" "tsvector";--> statement-breakpoint
ALTER TABLE "publication"."showing" ADD COLUMN "fold_version" smallint;
--> statement-breakpoint
ALTER TABLE "newsroom"."findable" ALTER COLUMN "folded" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "publication"."findable" ALTER COLUMN "folded" SET STORAGE EXTERNAL;
--> statement-breakpoint
-- Null as long as the words are not read: nothing is found by keys alone.
CREATE FUNCTION newsroom.folded_of(s newsroom.story, c newsroom.working_copy) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT c.folded || array_to_tsvector(newsroom.keys_of(s, c))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION newsroom.put_findable(s newsroom.story, c newsroom.working_copy) RETURNS void LANGUAGE sql AS $$
  INSERT INTO newsroom.findable (story_id, terms, folded) VALUES (s.id, newsroom.terms_of(s, c), newsroom.folded_of(s, c))
  ON CONFLICT (story_id) DO UPDATE SET terms = excluded.terms, folded = excluded.folded
$$;
--> statement-breakpoint
-- Taking a long text apart costs a millisecond: where its words stay, the keys alone are exchanged. The folded words are taken apart already.
CREATE OR REPLACE FUNCTION newsroom.copy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  facts newsroom.story;
BEGIN
  SELECT * INTO facts FROM newsroom.story WHERE id = NEW.story_id;
  IF TG_OP = 'UPDATE' AND OLD.search = NEW.search THEN
    UPDATE newsroom.findable SET terms = ts_delete(terms, newsroom.keys_of(facts, OLD)) || array_to_tsvector(newsroom.keys_of(facts, NEW)),
      folded = newsroom.folded_of(facts, NEW) WHERE story_id = NEW.story_id;
    IF FOUND THEN RETURN NULL; END IF;
  END IF;
  PERFORM newsroom.put_findable(facts, NEW);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION newsroom.facts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  copy newsroom.working_copy;
BEGIN
  SELECT * INTO copy FROM newsroom.working_copy WHERE story_id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE newsroom.findable SET terms = ts_delete(terms, newsroom.keys_of(OLD, copy)) || array_to_tsvector(newsroom.keys_of(NEW, copy)),
    folded = newsroom.folded_of(NEW, copy) WHERE story_id = NEW.id;
  IF NOT FOUND THEN PERFORM newsroom.put_findable(NEW, copy); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER working_copy_findable ON newsroom.working_copy;
--> statement-breakpoint
CREATE TRIGGER working_copy_findable AFTER INSERT OR UPDATE OF search, folded, tag_ids, author_ids ON newsroom.working_copy
  FOR EACH ROW EXECUTE FUNCTION newsroom.copy_changed();
--> statement-breakpoint
-- A version before this one writes other words and leaves the folded ones as they were: they are read anew.
CREATE FUNCTION newsroom.fold_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.fold_version := NULL;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER working_copy_fold_anew BEFORE UPDATE OF search, tag_ids, author_ids, slug, language ON newsroom.working_copy FOR EACH ROW
  WHEN (OLD.folded IS NOT DISTINCT FROM NEW.folded AND (OLD.search, OLD.tag_ids, OLD.author_ids, OLD.slug, OLD.language) IS DISTINCT FROM
    (NEW.search, NEW.tag_ids, NEW.author_ids, NEW.slug, NEW.language))
  EXECUTE FUNCTION newsroom.fold_anew();
--> statement-breakpoint
CREATE FUNCTION publication.keys_of(w publication.showing) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY['=month:' || to_char(w.first_published_at AT TIME ZONE 'UTC', 'YYYY-MM')]
      || ARRAY(SELECT DISTINCT '=country:' || c.id FROM jsonb_array_elements_text(e.content -> 'countries') AS c(id))
      || ARRAY(SELECT DISTINCT '=direction:' || (u.used ->> 'direction') FROM jsonb_array_elements(e.content -> 'indicators') AS u(used))
  FROM publication.edition e WHERE e.id = w.edition_id
$$;
--> statement-breakpoint
CREATE FUNCTION publication.folded_of(w publication.showing) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT w.folded || array_to_tsvector(publication.keys_of(w))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION publication.showing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO publication.findable (edition_id, terms, folded) VALUES (NEW.edition_id, publication.terms_of(NEW), publication.folded_of(NEW))
  ON CONFLICT (edition_id) DO UPDATE SET terms = excluded.terms, folded = excluded.folded;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER showing_findable ON publication.showing;
--> statement-breakpoint
CREATE TRIGGER showing_findable AFTER INSERT OR UPDATE OF search, folded, first_published_at ON publication.showing
  FOR EACH ROW EXECUTE FUNCTION publication.showing_changed();
