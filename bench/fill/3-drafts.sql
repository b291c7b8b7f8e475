-- One batch of stories as they were drawn, before they are written into the two wings.
CREATE TABLE fill.draft (
  i bigint, id uuid, state text, twice boolean, began timestamptz, out timestamptz, changed timestamptz, ahead timestamptz,
  desk uuid, writer uuid, editor uuid, section uuid, language text, urgency int, agency uuid, media uuid,
  topics uuid[], countries uuid[], authors uuid[], indicator uuid, direction text,
  headline text, standfirst text, kicker text, slug text, slugline text, place text, code text, words int, text text, body jsonb, search tsvector, plain tsvector, folded tsvector,
  sha256 text, edition uuid, later uuid, approval uuid, content jsonb
);
ALTER TABLE fill.draft ALTER text SET STORAGE EXTERNAL, ALTER body SET STORAGE EXTERNAL, ALTER search SET STORAGE EXTERNAL, ALTER plain SET STORAGE EXTERNAL, ALTER folded SET STORAGE EXTERNAL,
  ALTER content SET STORAGE EXTERNAL;

-- 95 of 100 are published, spread evenly over the ten years before `until`; 3 of 100 have been corrected.
CREATE PROCEDURE fill.draw(first bigint, last bigint, total bigint, until timestamptz) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  desks uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.desk);
  staff uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.staff WHERE email LIKE 'person%');
  sections uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.section);
  topics uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.tag WHERE kind = 'topic');
  countries uuid[] := (SELECT array_agg(id ORDER BY slug) FROM newsroom.tag WHERE kind = 'country');
  authors uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.contributor);
  agencies uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.agency);
  codes text[] := (SELECT array_agg(code ORDER BY id) FROM newsroom.agency);
  indicators uuid[] := (SELECT array_agg(id ORDER BY slug) FROM newsroom.indicator);
  pictures uuid[] := (SELECT array_agg(id ORDER BY id) FROM newsroom.media);
  bodies bigint := (SELECT count(*) FROM fill.body);
BEGIN
  TRUNCATE draft;
  INSERT INTO draft
  WITH lots AS MATERIALIZED (
    SELECT i, date_trunc('milliseconds', until - interval '3650 days' * (1 - i / (total + 1.0)) - interval '2 hours') AS began, fill.even(1, i, 1000) AS lot
    FROM generate_series(first, last) i
  ), drawn AS MATERIALIZED (
    SELECT lots.*, CASE WHEN lot < 950 THEN 'published' WHEN lot < 965 THEN 'draft' WHEN lot < 967 THEN 'in_review' WHEN lot < 970 THEN 'changes_requested'
        WHEN lot < 972 THEN 'approved' WHEN lot < 973 THEN 'scheduled' WHEN lot < 975 THEN 'held' WHEN lot < 983 THEN 'unpublished' WHEN lot < 988 THEN 'killed' ELSE 'spiked' END AS state,
      (SELECT array_agg(DISTINCT topics[1 + fill.skew(50 + k, i, cardinality(topics))]) FROM generate_series(1, 1 + fill.even(2, i, 3)) k) AS own_topics,
      (SELECT array_agg(DISTINCT countries[1 + fill.skew(60 + k, i, cardinality(countries))]) FROM generate_series(1, 1 + fill.even(3, i, 2)) k) AS own_countries,
      (SELECT array_agg(DISTINCT authors[1 + fill.skew(70 + k, i, cardinality(authors))]) FROM generate_series(1, 1 + fill.even(4, i, 2)) k) AS own_authors,
      fill.even(5, i, cardinality(agencies)) AS agency, body.text, body.body, body.words, body.search, body.plain, body.folded,
      format('%s %s %s the %s %s in %s', initcap(fill.adjective(31, i)), fill.noun(32, i), fill.verb(33, i),
        fill.adjective(34, i), fill.noun(35, i), fill.name(fill.skew(36, i, 400))) AS headline,
      format('%s of %s %s the %s after a %s.', fill.name(400 + fill.skew(37, i, 150000)), fill.name(fill.even(38, i, 400)), fill.verb(39, i),
        fill.noun(40, i), fill.noun(42, i)) AS standfirst
    FROM lots JOIN fill.body ON body.n = 1 + fill.even(79, i, bodies)
  ), named (
    i, id, state, twice, began, out, changed, ahead, desk, writer, editor, section, language, urgency, agency, media, topics, countries, authors, indicator, direction,
    headline, standfirst, kicker, slug, slugline, place, code, words, text, body, search, plain, folded, sha256, edition, later, approval
  ) AS MATERIALIZED (
    SELECT i, fill.id('story', i, began), state, lot < 30, began, began + interval '1 hour', began + interval '1 hour' + CASE WHEN lot < 30 THEN interval '30 minutes' ELSE interval '0' END,
      CASE WHEN state = 'scheduled' THEN until + interval '1 hour' * (1 + fill.even(7, i, 200)) END,
      desks[1 + fill.skew(8, i, cardinality(desks))], staff[1 + fill.skew(9, i, 196) + 4], staff[1 + fill.even(10, i, 4)], sections[1 + fill.skew(25, i, cardinality(sections))],
      (ARRAY['en', 'en', 'en', 'en', 'en', 'en', 'es', 'de', 'fr', 'pt'])[1 + fill.even(26, i, 10)], 1 + fill.even(27, i, 5)::int,
      agencies[1 + agency], CASE WHEN fill.even(28, i, 10) < 4 THEN pictures[1 + fill.even(29, i, cardinality(pictures))] END,
      own_topics, own_countries, own_authors, CASE WHEN fill.even(30, i, 10) < 3 THEN indicators[1 + fill.skew(31, i, cardinality(indicators))] END,
      (ARRAY['democracy', 'autocracy', 'mixed'])[1 + fill.even(32, i, 3)],
      headline, standfirst, initcap(fill.noun(43, i)), regexp_replace(lower(headline), '[^a-z]+', '-', 'g') || '-' || i,
      upper(fill.noun(44, i)) || '-' || i, fill.name(fill.skew(36, i, 400)), codes[1 + agency], words, text,
      body, search, plain, folded,
      -- Not the hash of RFC 8785: as long and as different, and nothing that is filled in is approved again.
      encode(sha256(convert_to(i || headline, 'UTF8')), 'hex'), fill.id('edition', i, began), fill.id('later', i, began), fill.id('approval', i, began)
    FROM drawn
  )
  SELECT named.*, jsonb_build_object(
    'kicker', kicker, 'headline', headline, 'standfirst', standfirst, 'dateline', format('%s (%s)', place, code), 'slug', slug, 'slugline', slugline,
    'language', language, 'sectionId', section, 'urgency', urgency, 'authors', to_jsonb(authors), 'agencies', jsonb_build_array(agency),
    'topics', to_jsonb(topics), 'countries', to_jsonb(countries), 'indicators', CASE WHEN indicator IS NULL THEN '[]' ELSE
      jsonb_build_array(jsonb_build_object('id', 'row', 'indicatorId', indicator, 'countryId', countries[1], 'direction', direction, 'reason', standfirst)) END,
    'leadPhoto', CASE WHEN media IS NOT NULL THEN jsonb_build_object('mediaId', media, 'alt', headline, 'caption', standfirst, 'credit', place) END, 'body', body)
  FROM named;
END $$;
