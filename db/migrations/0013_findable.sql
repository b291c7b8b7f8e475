-- In the order in which a keystroke writes: who locks them the other way round waits for a writer that waits for it.
LOCK TABLE newsroom.working_copy, newsroom.story, publication.showing IN SHARE ROW EXCLUSIVE MODE;
--> statement-breakpoint
CREATE TABLE "newsroom"."findable" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"terms" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication"."findable" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"terms" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."findable" ADD CONSTRAINT "findable_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication"."findable" ADD CONSTRAINT "findable_edition_id_showing_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "publication"."showing"("edition_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- Word vectors hardly shrink, and some hundred are read for a list: to compress them would only cost.
ALTER TABLE "newsroom"."findable" ALTER COLUMN "terms" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "publication"."findable" ALTER COLUMN "terms" SET STORAGE EXTERNAL;
--> statement-breakpoint
-- No word that a text or a question is taken apart into begins with '=': nobody can write one of these, or ask for one.
CREATE FUNCTION newsroom.keys_of(s newsroom.story, c newsroom.working_copy) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY['=desk:' || s.desk_id, '=standing:' || s.standing, '=state:' || s.desk_state, '=month:' || to_char(s.changed_at AT TIME ZONE 'UTC', 'YYYY-MM')]
      || CASE WHEN s.killed_at IS NULL AND s.desk_state <> 'spiked' AND (s.live_edition_id IS NULL OR s.updating) THEN ARRAY['=open'] ELSE '{}' END
      || ARRAY(SELECT '=tag:' || t.id FROM unnest(c.tag_ids) AS t(id)) || ARRAY(SELECT '=author:' || a.id FROM unnest(c.author_ids) AS a(id))
$$;
--> statement-breakpoint
CREATE FUNCTION newsroom.terms_of(s newsroom.story, c newsroom.working_copy) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector('simple', c.search) || array_to_tsvector(newsroom.keys_of(s, c))
$$;
--> statement-breakpoint
CREATE FUNCTION newsroom.put_findable(s newsroom.story, c newsroom.working_copy) RETURNS void LANGUAGE sql AS $$
  INSERT INTO newsroom.findable (story_id, terms) VALUES (s.id, newsroom.terms_of(s, c)) ON CONFLICT (story_id) DO UPDATE SET terms = excluded.terms
$$;
--> statement-breakpoint
-- Taking a long text apart costs a millisecond: where its words stay, the keys alone are exchanged.
CREATE FUNCTION newsroom.copy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  facts newsroom.story;
BEGIN
  SELECT * INTO facts FROM newsroom.story WHERE id = NEW.story_id;
  IF TG_OP = 'UPDATE' AND OLD.search = NEW.search THEN
    UPDATE newsroom.findable SET terms = ts_delete(terms, newsroom.keys_of(facts, OLD)) || array_to_tsvector(newsroom.keys_of(facts, NEW)) WHERE story_id = NEW.story_id;
    IF FOUND THEN RETURN NULL; END IF;
  END IF;
  PERFORM newsroom.put_findable(facts, NEW);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION newsroom.facts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  copy newsroom.working_copy;
BEGIN
  SELECT * INTO copy FROM newsroom.working_copy WHERE story_id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE newsroom.findable SET terms = ts_delete(terms, newsroom.keys_of(OLD, copy)) || array_to_tsvector(newsroom.keys_of(NEW, copy)) WHERE story_id = NEW.id;
  IF NOT FOUND THEN PERFORM newsroom.put_findable(NEW, copy); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER working_copy_findable AFTER INSERT OR UPDATE OF search, tag_ids, author_ids ON newsroom.working_copy
  FOR EACH ROW EXECUTE FUNCTION newsroom.copy_changed();
--> statement-breakpoint
CREATE TRIGGER story_findable AFTER UPDATE ON newsroom.story FOR EACH ROW
  WHEN ((OLD.desk_id, OLD.standing, OLD.desk_state, OLD.updating, OLD.live_edition_id IS NULL, date_trunc('month', OLD.changed_at AT TIME ZONE 'UTC'))
     IS DISTINCT FROM (NEW.desk_id, NEW.standing, NEW.desk_state, NEW.updating, NEW.live_edition_id IS NULL, date_trunc('month', NEW.changed_at AT TIME ZONE 'UTC')))
  EXECUTE FUNCTION newsroom.facts_changed();
--> statement-breakpoint
CREATE FUNCTION publication.terms_of(w publication.showing) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT w.search || array_to_tsvector(ARRAY['=month:' || to_char(w.first_published_at AT TIME ZONE 'UTC', 'YYYY-MM')]
      || ARRAY(SELECT DISTINCT '=country:' || c.id FROM jsonb_array_elements_text(e.content -> 'countries') AS c(id))
      || ARRAY(SELECT DISTINCT '=direction:' || (u.used ->> 'direction') FROM jsonb_array_elements(e.content -> 'indicators') AS u(used)))
  FROM publication.edition e WHERE e.id = w.edition_id
$$;
--> statement-breakpoint
CREATE FUNCTION publication.showing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO publication.findable (edition_id, terms) VALUES (NEW.edition_id, publication.terms_of(NEW)) ON CONFLICT (edition_id) DO UPDATE SET terms = excluded.terms;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER showing_findable AFTER INSERT OR UPDATE OF search, first_published_at ON publication.showing
  FOR EACH ROW EXECUTE FUNCTION publication.showing_changed();
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "public_story_withheld" ON "publication"."story" USING btree ("id","held_at","unpublished_at","killed_at","embargo_until") WHERE held_at is not null or unpublished_at is not null or killed_at is not null or embargo_until is not null;--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "showing_month" ON "publication"."showing" USING btree (date_trunc('month', "first_published_at" at time zone 'UTC'),"visible_from","first_published_at");
--> statement-breakpoint
-- Few stories are kept from readers: the views look whether theirs is among these, instead of looking each one up among all.
CREATE VIEW publication.withheld AS
SELECT s.id FROM publication.story s
WHERE s.held_at IS NOT NULL OR s.unpublished_at IS NOT NULL OR s.killed_at IS NOT NULL OR s.embargo_until > now();
--> statement-breakpoint
CREATE OR REPLACE VIEW publication.public_listing AS
SELECT l.kind, l.target, l.story_id, l.edition_id, l.first_published_at
FROM publication.listing l
WHERE l.visible_from <= now() AND (l.visible_until IS NULL OR l.visible_until > now())
  AND NOT EXISTS (SELECT FROM publication.withheld h WHERE h.id = l.story_id);
--> statement-breakpoint
CREATE OR REPLACE VIEW publication.public_record AS
SELECT r.story_id, r.edition_id, r.position, r.indicator_id, r.country_id, r.direction, r.reason, r.first_published_at
FROM publication.record r
WHERE r.visible_from <= now() AND (r.visible_until IS NULL OR r.visible_until > now())
  AND NOT EXISTS (SELECT FROM publication.withheld h WHERE h.id = r.story_id);
--> statement-breakpoint
CREATE OR REPLACE VIEW publication.public_showing AS
SELECT w.story_id, w.edition_id, w.slug, w.first_published_at, w.visible_from
FROM publication.showing w
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND NOT EXISTS (SELECT FROM publication.withheld h WHERE h.id = w.story_id);
--> statement-breakpoint
-- How many showings began in each month of first publication: at least as many as there are stories to be read in it.
CREATE VIEW publication.public_month AS
SELECT date_trunc('month', w.first_published_at AT TIME ZONE 'UTC') AS month, count(*)::int AS showings
FROM publication.showing w WHERE w.visible_from <= now() GROUP BY 1;
