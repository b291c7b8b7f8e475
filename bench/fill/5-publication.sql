-- Writes the drawn batch into the wing that readers see, as publish does (lib/publication/write/write-edition.ts). No trigger fires here.
CREATE PROCEDURE fill.write_publication() LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE frozen (id uuid, seen timestamptz, content jsonb, picture text, vector tsvector, wording tsvector) ON COMMIT DROP;
  ALTER TABLE frozen ALTER content SET STORAGE EXTERNAL, ALTER vector SET STORAGE EXTERNAL, ALTER wording SET STORAGE EXTERNAL;
  INSERT INTO frozen
  SELECT d.id, coalesce(ahead, out), content - 'body' || jsonb_build_object(
      'dateline', jsonb_build_object('cities', jsonb_build_array(place), 'agencies', jsonb_build_array(code)), 'words', words,
      'pictures', CASE WHEN p.id IS NULL THEN '{}' ELSE jsonb_build_object(p.id::text, p.frozen) END), p.sha256,
    setweight(to_tsvector('simple', titles) || to_tsvector('english', titles), 'A') || search, setweight(fill.folded(titles), 'A') || folded
  FROM draft d LEFT JOIN fill.picture p ON p.id = d.media CROSS JOIN LATERAL (SELECT concat_ws(' ', headline, standfirst, kicker) AS titles) t
  WHERE d.state IN ('published', 'held', 'unpublished', 'killed', 'scheduled');

  INSERT INTO publication.story (id, guid, slug, first_published_at, held_at, unpublished_at, killed_at, notice)
  SELECT id, 'urn:uuid:' || id, slug, seen, CASE WHEN state = 'held' THEN changed END, CASE WHEN state = 'unpublished' THEN changed END,
    CASE WHEN state = 'killed' THEN changed END, CASE WHEN state = 'killed' THEN 'Withdrawn: ' || standfirst END FROM draft JOIN frozen USING (id);
  INSERT INTO publication.slug_history (slug, story_id, visible_from) SELECT slug, id, seen FROM draft JOIN frozen USING (id);

  INSERT INTO publication.edition (id, story_id, n, kind, content, body, text, sha256, created_at)
  SELECT edition, id, 1, 'first', f.content, body, text, sha256, out FROM draft JOIN frozen f USING (id);
  INSERT INTO publication.edition (id, story_id, n, kind, correction_text, content, body, text, sha256, created_at)
  SELECT later, id, 2, 'correction', 'An earlier version named another place. ' || standfirst, f.content, body, text, sha256, changed FROM draft JOIN frozen f USING (id) WHERE twice;

  INSERT INTO publication.showing (edition_id, story_id, slug, language, section_id, urgency, first_published_at, updated_at, visible_from, visible_until, search, folded, fold_version)
  SELECT v.edition, id, slug, language, section, urgency, seen, v.starts, v.starts, v.ends, vector, wording, 1
  FROM draft d JOIN frozen USING (id) CROSS JOIN LATERAL (
    SELECT d.edition AS edition, seen AS starts, CASE WHEN d.twice THEN d.changed END AS ends UNION ALL SELECT d.later, d.changed, NULL WHERE d.twice) v;
  INSERT INTO publication.findable (edition_id, terms, folded)
  SELECT v.edition, vector || k.keys, wording || k.keys
  FROM draft d JOIN frozen USING (id) CROSS JOIN LATERAL (SELECT array_to_tsvector(ARRAY['=month:' || to_char(seen AT TIME ZONE 'UTC', 'YYYY-MM')] || ARRAY(SELECT '=country:' || c.id FROM unnest(countries) AS c(id))
      || CASE WHEN indicator IS NULL THEN '{}' ELSE ARRAY['=direction:' || direction] END) AS keys) k CROSS JOIN LATERAL (SELECT d.edition AS edition UNION ALL SELECT d.later WHERE d.twice) v;

  INSERT INTO publication.listing (edition_id, story_id, kind, target, first_published_at, visible_from)
  SELECT CASE WHEN twice THEN later ELSE edition END, id, l.kind, l.target, seen, CASE WHEN twice THEN changed ELSE seen END
  FROM draft JOIN frozen USING (id) CROSS JOIN LATERAL (
    SELECT 'all' AS kind, '00000000-0000-0000-0000-000000000000'::uuid AS target UNION ALL SELECT 'section', section
    UNION ALL SELECT 'topic', unnest(topics) UNION ALL SELECT 'country', unnest(countries) UNION ALL SELECT 'author', unnest(authors)
    UNION ALL SELECT 'agency', agency UNION ALL SELECT 'indicator', indicator WHERE indicator IS NOT NULL) l;
  INSERT INTO publication.record (edition_id, story_id, position, indicator_id, country_id, direction, reason, first_published_at, visible_from)
  SELECT CASE WHEN twice THEN later ELSE edition END, id, 0, indicator, countries[1], direction, standfirst, seen, CASE WHEN twice THEN changed ELSE seen END
  FROM draft JOIN frozen USING (id) WHERE indicator IS NOT NULL;
  INSERT INTO publication.edition_picture (edition_id, media_id, sha256)
  SELECT e.id, media, picture FROM draft d JOIN frozen USING (id) CROSS JOIN LATERAL (SELECT d.edition AS id UNION ALL SELECT d.later WHERE d.twice) e WHERE media IS NOT NULL;
  DROP TABLE frozen;
END $$;
