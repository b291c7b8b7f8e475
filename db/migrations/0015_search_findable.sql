-- Not before everything is written down and has its index: the version before searches through this view too.
CREATE OR REPLACE VIEW publication.public_search AS
SELECT w.story_id, w.edition_id, w.first_published_at, f.terms AS search
FROM publication.findable f
JOIN publication.showing w ON w.edition_id = f.edition_id
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND NOT EXISTS (SELECT FROM publication.withheld h WHERE h.id = w.story_id);
