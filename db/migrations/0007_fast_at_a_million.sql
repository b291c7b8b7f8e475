-- IF NOT EXISTS: db/migrate/ahead.ts has built them already where there are many rows, without a lock.
CREATE INDEX IF NOT EXISTS "story_in_work" ON "newsroom"."story" USING btree ("changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE killed_at is null and desk_state <> 'spiked' and (live_edition_id is null or updating);--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "public_story_slug" ON "publication"."story" USING btree ("slug");
