CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- What is said once stays said: the log and the editions can be added to, not changed.
CREATE FUNCTION newsroom.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON newsroom.event
  FOR EACH STATEMENT EXECUTE FUNCTION newsroom.refuse_change();
--> statement-breakpoint
CREATE TRIGGER story_version_append_only BEFORE UPDATE OR TRUNCATE ON newsroom.story_version
  FOR EACH STATEMENT EXECUTE FUNCTION newsroom.refuse_change();
--> statement-breakpoint
CREATE TRIGGER edition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication.edition
  FOR EACH STATEMENT EXECUTE FUNCTION newsroom.refuse_change();
--> statement-breakpoint
CREATE FUNCTION publication.search_configuration(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
  SELECT (CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'arabic' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
    WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french'
    WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian'
    WHEN 'nl' THEN 'dutch' WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian' WHEN 'pt' THEN 'portuguese'
    WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian' WHEN 'sv' THEN 'swedish' WHEN 'tr' THEN 'turkish'
    ELSE 'simple' END)::regconfig
$$;
--> statement-breakpoint
-- Both the words as they stand and their stems, without accents, so that a name is found whatever the language.
CREATE FUNCTION publication.search_vector(language text, headline text, standfirst text, rest text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('simple', unaccent(headline)), 'A')
      || setweight(to_tsvector(publication.search_configuration(language), unaccent(headline)), 'A')
      || setweight(to_tsvector('simple', unaccent(standfirst)), 'B')
      || setweight(to_tsvector(publication.search_configuration(language), unaccent(standfirst)), 'B')
      || setweight(to_tsvector('simple', unaccent(rest)), 'D')
      || setweight(to_tsvector(publication.search_configuration(language), unaccent(rest)), 'D')
$$;
--> statement-breakpoint
CREATE FUNCTION publication.search_query(language text, words text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT websearch_to_tsquery('simple', unaccent(words)) || websearch_to_tsquery(publication.search_configuration(language), unaccent(words))
$$;
--> statement-breakpoint
CREATE VIEW publication.public_story AS
SELECT w.story_id, w.edition_id, s.guid, w.slug, e.n, e.content, e.body, e.text, w.language, w.section_id, w.urgency,
       w.first_published_at, w.updated_at, w.visible_from
FROM publication.showing w
JOIN publication.story s ON s.id = w.story_id
JOIN publication.edition e ON e.id = w.edition_id
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
--> statement-breakpoint
CREATE VIEW publication.public_listing AS
SELECT l.kind, l.target, l.story_id, l.edition_id, l.first_published_at
FROM publication.listing l
JOIN publication.story s ON s.id = l.story_id
WHERE l.visible_from <= now() AND (l.visible_until IS NULL OR l.visible_until > now())
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
--> statement-breakpoint
CREATE VIEW publication.public_record AS
SELECT r.story_id, r.edition_id, r.position, r.indicator_id, r.country_id, r.direction, r.reason, r.first_published_at
FROM publication.record r
JOIN publication.story s ON s.id = r.story_id
WHERE r.visible_from <= now() AND (r.visible_until IS NULL OR r.visible_until > now())
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
--> statement-breakpoint
CREATE VIEW publication.public_search AS
SELECT w.story_id, w.edition_id, w.first_published_at, w.search
FROM publication.showing w
JOIN publication.story s ON s.id = w.story_id
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
--> statement-breakpoint
CREATE VIEW publication.public_subject AS
SELECT u.id, coalesce(u.merged_into, u.id) AS canonical_id, u.kind, u.slug, u.name, u.description, u.code, u.city,
       u.parent_id, u.agency_id, u.position
FROM publication.subject u;
--> statement-breakpoint
CREATE VIEW publication.public_subject_address AS
SELECT a.kind, a.slug, u.id AS subject_id, u.slug AS current_slug
FROM publication.subject_slug a
JOIN publication.subject o ON o.id = a.subject_id
JOIN publication.subject u ON u.id = coalesce(o.merged_into, o.id);
--> statement-breakpoint
-- A story is known here once readers could have seen it: an embargoed or scheduled one, or one held before its time came,
-- answers like one that does not exist.
CREATE VIEW publication.public_address AS
SELECT h.slug, s.id AS story_id,
       coalesce((SELECT w.slug FROM publication.showing w WHERE w.story_id = s.id AND w.visible_from <= now()
                 ORDER BY w.visible_from DESC LIMIT 1), s.slug) AS current_slug,
       CASE WHEN s.killed_at IS NOT NULL THEN 'killed' WHEN s.unpublished_at IS NOT NULL THEN 'unpublished'
            WHEN s.held_at IS NOT NULL THEN 'held' ELSE 'visible' END AS state,
       CASE WHEN s.killed_at IS NOT NULL THEN s.notice END AS notice,
       coalesce(s.killed_at, s.unpublished_at, s.held_at, s.first_published_at) AS since
FROM publication.slug_history h
JOIN publication.story s ON s.id = h.story_id
WHERE h.visible_from <= now() AND s.first_published_at <= now() AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND (s.held_at IS NULL OR s.held_at >= s.first_published_at);
--> statement-breakpoint
CREATE VIEW publication.public_correction AS
SELECT e.story_id, e.n, e.kind, e.correction_text AS text, w.visible_from AS at
FROM publication.edition e
JOIN publication.showing w ON w.edition_id = e.id
JOIN publication.story s ON s.id = e.story_id
WHERE w.visible_from <= now()
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
--> statement-breakpoint
CREATE VIEW publication.public_withdrawal AS
SELECT s.id AS story_id, s.guid, s.slug, CASE WHEN s.killed_at IS NOT NULL THEN 'killed' ELSE 'held' END AS state,
       CASE WHEN s.killed_at IS NOT NULL THEN s.notice END AS notice,
       s.first_published_at, coalesce(s.killed_at, s.held_at) AS at
FROM publication.story s
WHERE (s.killed_at IS NOT NULL OR (s.held_at >= s.first_published_at AND s.unpublished_at IS NULL))
  AND s.first_published_at <= now() AND (s.embargo_until IS NULL OR s.embargo_until <= now());
--> statement-breakpoint
CREATE VIEW publication.public_withdrawal_listing AS
SELECT DISTINCT l.kind, l.target, l.story_id, l.first_published_at
FROM publication.listing l
JOIN publication.story s ON s.id = l.story_id
WHERE (s.killed_at IS NOT NULL OR (s.held_at >= s.first_published_at AND s.unpublished_at IS NULL))
  AND s.first_published_at <= now() AND l.visible_from <= now()
  AND (s.embargo_until IS NULL OR s.embargo_until <= now());
--> statement-breakpoint
CREATE VIEW publication.public_picture AS
SELECT DISTINCT p.media_id, p.sha256
FROM publication.edition_picture p
JOIN publication.showing w ON w.edition_id = p.edition_id
JOIN publication.story s ON s.id = w.story_id
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
--> statement-breakpoint
CREATE VIEW publication.public_house AS
SELECT name, tagline, language, time_zone, demo, changed_at FROM publication.house WHERE id = 1;
