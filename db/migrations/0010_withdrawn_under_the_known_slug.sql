-- The slug of an update that is still to come is nobody's business: a withdrawn story is told of under the one that readers know.
CREATE OR REPLACE VIEW publication.public_withdrawal AS
SELECT s.id AS story_id, s.guid,
       coalesce((SELECT w.slug FROM publication.showing w WHERE w.story_id = s.id AND w.visible_from <= now()
                 ORDER BY w.visible_from DESC LIMIT 1), s.slug) AS slug,
       CASE WHEN s.killed_at IS NOT NULL THEN 'killed' ELSE 'held' END AS state,
       CASE WHEN s.killed_at IS NOT NULL THEN s.notice END AS notice,
       s.first_published_at, coalesce(s.killed_at, s.held_at) AS at
FROM publication.story s
WHERE (s.killed_at IS NOT NULL OR (s.held_at >= s.first_published_at AND s.unpublished_at IS NULL))
  AND s.first_published_at <= now() AND (s.embargo_until IS NULL OR s.embargo_until <= now());
