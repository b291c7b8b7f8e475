-- An organisation of some size: 12 desks, 200 people, 40 sections, 30 agencies, 200 topics, 2,000 bylines, 300 pictures (rows, no files).
-- Countries and indicators are there already, as in every newsroom.
INSERT INTO newsroom.desk (id, name, position) SELECT fill.id('desk', i, '2015-01-01'), 'Desk ' || fill.name(i), i FROM generate_series(1, 12) i;
INSERT INTO newsroom.staff (id, email, name, password_hash, created_at)
  SELECT fill.id('staff', i, '2015-01-01'), 'person' || i || '@example.org', fill.name(i) || ' ' || fill.name(400 + i), 'nobody signs in with this', '2015-01-01'
  FROM generate_series(1, 200) i;
INSERT INTO newsroom.staff_role (id, staff_id, role, desk_id)
  SELECT fill.id('role', i, '2015-01-01'), fill.id('staff', i, '2015-01-01'),
         CASE WHEN i <= 4 THEN 'chief_editor' WHEN i % 4 = 0 THEN 'editor' ELSE 'reporter' END,
         CASE WHEN i > 4 THEN fill.id('desk', 1 + i % 12, '2015-01-01') END
  FROM generate_series(1, 200) i;
INSERT INTO newsroom.section (id, name, slug, position)
  SELECT fill.id('section', i, '2015-01-01'), 'Section ' || fill.name(i), 'section-' || i, i FROM generate_series(1, 39) i;
INSERT INTO newsroom.agency (id, name, code, slug, city)
  SELECT fill.id('agency', i, '2015-01-01'), fill.name(i) || ' News Agency', upper(left(fill.name(i), 2)) || i, 'agency-' || i, fill.name(i) FROM generate_series(1, 30) i;
INSERT INTO newsroom.tag (id, kind, name, slug, created_at)
  SELECT fill.id('topic', i, '2015-01-01'), 'topic', initcap(fill.adjective(41, i)) || ' ' || fill.name(i), 'topic-' || i, '2015-01-01' FROM generate_series(1, 200) i;
INSERT INTO newsroom.contributor (id, name, slug, agency_id, staff_id)
  SELECT fill.id('author', i, '2015-01-01'), fill.name(i % 400) || ' ' || fill.name(400 + i), 'author-' || i, fill.id('agency', 1 + i % 30, '2015-01-01'),
         CASE WHEN i <= 200 THEN fill.id('staff', i, '2015-01-01') END
  FROM generate_series(1, 2000) i;
INSERT INTO newsroom.media (id, sha256, mime, bytes, width, height, file_name, uploaded_at)
  SELECT fill.id('media', i, '2015-01-01'), encode(sha256(('media' || i)::bytea), 'hex'), 'image/jpeg', 900000, 2048, 1365, i || '.jpg', '2015-01-01' FROM generate_series(1, 300) i;
INSERT INTO newsroom.rendition (media_id, width, height, format, bytes, sha256)
  SELECT fill.id('media', i, '2015-01-01'), w, w * 2 / 3, f, w * 100, encode(sha256((i || f || w)::bytea), 'hex')
  FROM generate_series(1, 300) i, unnest(ARRAY[320, 640, 960, 1440, 2048]) w, unnest(ARRAY['webp', 'jpeg']) f;

INSERT INTO publication.subject (id, kind, slug, name, position) SELECT id, 'section', slug, name, position FROM newsroom.section ON CONFLICT DO NOTHING;
INSERT INTO publication.subject (id, kind, slug, name) SELECT id, 'topic', slug, name FROM newsroom.tag WHERE kind = 'topic' ON CONFLICT DO NOTHING;
INSERT INTO publication.subject (id, kind, slug, name, code, city) SELECT id, 'agency', slug, name, code, city FROM newsroom.agency ON CONFLICT DO NOTHING;
INSERT INTO publication.subject (id, kind, slug, name, agency_id) SELECT id, 'author', slug, name, agency_id FROM newsroom.contributor ON CONFLICT DO NOTHING;
INSERT INTO publication.subject_slug (kind, slug, subject_id) SELECT kind, slug, id FROM publication.subject ON CONFLICT DO NOTHING;

-- A picture as an edition freezes it (EditionPicture of lib/publication/edition.ts).
CREATE TABLE fill.picture AS
  SELECT m.id, m.sha256, jsonb_build_object('mediaId', m.id, 'sha256', m.sha256, 'width', m.width, 'height', m.height, 'renditions',
    (SELECT jsonb_agg(jsonb_build_object('width', r.width, 'height', r.height, 'jpegBytes', r.bytes) ORDER BY r.width)
     FROM newsroom.rendition r WHERE r.media_id = m.id AND r.format = 'jpeg')) AS frozen
  FROM newsroom.media m;
ALTER TABLE fill.picture ADD PRIMARY KEY (id);
