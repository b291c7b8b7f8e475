-- A view that joined the editions would read every one of them for a sitemap.
CREATE VIEW publication.public_showing AS
SELECT w.story_id, w.edition_id, w.slug, w.first_published_at, w.visible_from
FROM publication.showing w
JOIN publication.story s ON s.id = w.story_id
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND (s.embargo_until IS NULL OR s.embargo_until <= now())
  AND s.held_at IS NULL AND s.unpublished_at IS NULL AND s.killed_at IS NULL;
