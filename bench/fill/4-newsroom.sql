-- Writes the drawn batch into the wing where staff write. No trigger fires here.
CREATE PROCEDURE fill.write_newsroom(until timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO newsroom.story (id, guid, desk_id, created_by, created_at, changed_at, desk_state, state_before_spike, spiked_at, submitted_at, submitted_by, approval_id,
    live_edition_id, next_edition_id, publish_at, first_published_at, public_updated_at, held_at, unpublished_at, killed_at, kill_kind, public_notice, editions)
  SELECT id, 'urn:uuid:' || id, desk, writer, began, changed,
    CASE WHEN state IN ('draft', 'in_review', 'changes_requested', 'spiked') THEN state ELSE 'approved' END, CASE WHEN state = 'spiked' THEN 'draft' END, CASE WHEN state = 'spiked' THEN changed END,
    CASE WHEN state NOT IN ('draft', 'spiked') THEN out - interval '20 minutes' END, CASE WHEN state NOT IN ('draft', 'spiked') THEN writer END,
    CASE WHEN state NOT IN ('draft', 'spiked', 'in_review', 'changes_requested') THEN approval END,
    CASE WHEN was_out THEN CASE WHEN twice THEN later ELSE edition END END, CASE WHEN state = 'scheduled' THEN edition END, ahead,
    CASE WHEN was_out THEN out END, CASE WHEN was_out THEN changed END,
    CASE WHEN state = 'held' THEN changed END, CASE WHEN state = 'unpublished' THEN changed END, CASE WHEN state = 'killed' THEN changed END,
    CASE WHEN state = 'killed' THEN 'kill' END, CASE WHEN state = 'killed' THEN 'Withdrawn: ' || standfirst END,
    CASE WHEN twice THEN 2 WHEN was_out OR state = 'scheduled' THEN 1 ELSE 0 END
  FROM draft CROSS JOIN LATERAL (SELECT state IN ('published', 'held', 'unpublished', 'killed') AS was_out) o;

  INSERT INTO newsroom.working_copy (story_id, version, content, sha256, headline, slug, slugline, section_id, language, urgency, words, hands, tag_ids, author_ids, changed_at, changed_by, search, folded, fold_version)
  SELECT id, 2, content, sha256, headline, slug, slugline, section, language, urgency, words, ARRAY[writer], topics || countries, authors, changed, writer,
    lower(concat_ws(' ', headline, kicker, slugline, standfirst, left(text, 4000))), fill.folded(concat_ws(' ', headline, kicker, slugline, standfirst)) || folded, 1
  FROM draft;

  INSERT INTO newsroom.findable (story_id, terms, folded)
  SELECT d.id, to_tsvector('simple', concat_ws(' ', d.headline, d.kicker, d.slugline, d.standfirst)) || d.plain || array_to_tsvector(newsroom.keys_of(s, c)),
    newsroom.folded_of(s, c)
  FROM draft d JOIN newsroom.story s ON s.id = d.id JOIN newsroom.working_copy c ON c.story_id = d.id;

  INSERT INTO newsroom.story_version (story_id, version, content, sha256, why, kept_by, kept_at)
  SELECT id, 2, content, sha256, CASE WHEN state = 'published' THEN 'published' ELSE 'submitted' END, writer, out FROM draft WHERE state NOT IN ('draft', 'spiked');

  INSERT INTO newsroom.approval (id, story_id, version, sha256, approved_by, approved_at)
  SELECT approval, id, 2, sha256, editor, out - interval '5 minutes' FROM draft WHERE state NOT IN ('draft', 'spiked', 'in_review', 'changes_requested');

  INSERT INTO newsroom.event (at, kind, actor_id, story_id, desk_id, subject, "from", "to", reason, payload)
  SELECT d.began + e.after, 'story.' || e.kind, CASE WHEN e.by_writer THEN d.writer ELSE d.editor END, d.id, d.desk, d.headline, e.was, e.became, '',
    CASE WHEN e.kind = 'published' THEN jsonb_build_object('kind', 'first', 'slug', d.slug, 'sha256', d.sha256) ELSE '{}' END
  FROM draft d JOIN (VALUES
    (1, 'started', interval '0', true, NULL, 'draft'), (2, 'submitted', interval '40 minutes', true, 'draft', 'in_review'),
    (3, 'approved', interval '55 minutes', false, 'in_review', 'approved'), (4, 'published', interval '60 minutes', false, 'approved', 'published'),
    (5, 'held', interval '70 minutes', false, 'published', 'held'), (6, 'killed', interval '70 minutes', false, 'published', 'killed'),
    (7, 'changes_requested', interval '50 minutes', false, 'in_review', 'changes_requested')
  ) e (n, kind, after, by_writer, was, became) ON CASE d.state
      WHEN 'draft' THEN e.n = 1 WHEN 'spiked' THEN e.n = 1 WHEN 'in_review' THEN e.n <= 2 WHEN 'changes_requested' THEN e.n IN (1, 2, 7)
      WHEN 'approved' THEN e.n <= 3 WHEN 'scheduled' THEN e.n <= 3 WHEN 'held' THEN e.n <= 5 WHEN 'killed' THEN e.n IN (1, 2, 3, 4, 6) ELSE e.n <= 4 END
  ORDER BY d.i, e.n;
END $$;
