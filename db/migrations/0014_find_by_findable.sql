-- Each statement by itself, outside a transaction: what was there before is written down in small steps, and nobody waits for it.
-- What somebody is writing in is left for the next round: they would wait for this, and this for them.
CREATE OR REPLACE PROCEDURE newsroom.fill_findable() LANGUAGE plpgsql AS $$
DECLARE
  last uuid;
  batch uuid[];
BEGIN
  WHILE EXISTS (SELECT FROM newsroom.working_copy c WHERE NOT EXISTS (SELECT FROM newsroom.findable f WHERE f.story_id = c.story_id)) LOOP
    IF last IS NOT NULL THEN PERFORM pg_sleep(0.2); END IF;
    last := '00000000-0000-0000-0000-000000000000';
    LOOP
      batch := ARRAY(SELECT id FROM newsroom.story WHERE id > last ORDER BY id LIMIT 300);
      EXIT WHEN cardinality(batch) = 0;
      WITH free AS MATERIALIZED (
        SELECT s.id FROM newsroom.story s WHERE s.id = ANY (batch) AND NOT EXISTS (SELECT FROM newsroom.findable f WHERE f.story_id = s.id) FOR KEY SHARE SKIP LOCKED
      )
      INSERT INTO newsroom.findable (story_id, terms)
        SELECT s.id, newsroom.terms_of(s, c) FROM free JOIN newsroom.story s ON s.id = free.id JOIN newsroom.working_copy c ON c.story_id = s.id ON CONFLICT DO NOTHING;
      COMMIT;
      last := batch[cardinality(batch)];
    END LOOP;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE OR REPLACE PROCEDURE publication.fill_findable() LANGUAGE plpgsql AS $$
DECLARE
  last uuid;
  batch uuid[];
BEGIN
  WHILE EXISTS (SELECT FROM publication.showing w WHERE NOT EXISTS (SELECT FROM publication.findable f WHERE f.edition_id = w.edition_id)) LOOP
    IF last IS NOT NULL THEN PERFORM pg_sleep(0.2); END IF;
    last := '00000000-0000-0000-0000-000000000000';
    LOOP
      batch := ARRAY(SELECT edition_id FROM publication.showing WHERE edition_id > last ORDER BY edition_id LIMIT 300);
      EXIT WHEN cardinality(batch) = 0;
      WITH free AS MATERIALIZED (
        SELECT w.edition_id FROM publication.showing w
        WHERE w.edition_id = ANY (batch) AND NOT EXISTS (SELECT FROM publication.findable f WHERE f.edition_id = w.edition_id) FOR KEY SHARE SKIP LOCKED
      )
      INSERT INTO publication.findable (edition_id, terms)
        SELECT w.edition_id, publication.terms_of(w) FROM free JOIN publication.showing w ON w.edition_id = free.edition_id ON CONFLICT DO NOTHING;
      COMMIT;
      last := batch[cardinality(batch)];
    END LOOP;
  END LOOP;
END $$;
--> statement-breakpoint
CALL newsroom.fill_findable();
--> statement-breakpoint
CALL publication.fill_findable();
--> statement-breakpoint
-- What is written is put into the index's order every 256 kB instead of every 4 MB: who happens to do it waits for milliseconds.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "findable_terms" ON "newsroom"."findable" USING gin ("terms") WITH (gin_pending_list_limit=256);
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "public_findable_terms" ON "publication"."findable" USING gin ("terms") WITH (gin_pending_list_limit=256);
--> statement-breakpoint
ANALYZE newsroom.findable, publication.findable;
--> statement-breakpoint
DROP PROCEDURE newsroom.fill_findable();
--> statement-breakpoint
DROP PROCEDURE publication.fill_findable();
