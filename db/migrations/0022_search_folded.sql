CREATE OR REPLACE VIEW publication.public_search AS
SELECT w.story_id, w.edition_id, w.first_published_at, f.terms AS search, f.folded
FROM publication.findable f
JOIN publication.showing w ON w.edition_id = f.edition_id
WHERE w.visible_from <= now() AND (w.visible_until IS NULL OR w.visible_until > now())
  AND NOT EXISTS (SELECT FROM publication.withheld h WHERE h.id = w.story_id);
--> statement-breakpoint
-- Whether the words of an edition are read, and by which version of the rules.
CREATE VIEW publication.public_fold_version AS
SELECT coalesce(fold_version, 0) AS fold_version FROM publication.showing;
--> statement-breakpoint
-- The languages of all editions, by as many looks into an index as there are languages.
CREATE VIEW publication.public_language AS
WITH RECURSIVE found(language) AS (
  (SELECT language FROM publication.showing ORDER BY language LIMIT 1)
  UNION ALL
  SELECT (SELECT w.language FROM publication.showing w WHERE w.language > found.language ORDER BY w.language LIMIT 1) FROM found WHERE found.language IS NOT NULL
)
SELECT language FROM found WHERE language IS NOT NULL;
--> statement-breakpoint
CREATE VIEW publication.public_word AS
SELECT language, text, n FROM publication.word;
