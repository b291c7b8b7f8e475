-- Each statement by itself, outside a transaction: nobody waits while these are built. The words are read by `npm run galley -- search:index`.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "working_copy_fold_version" ON "newsroom"."working_copy" USING btree (coalesce(fold_version, 0),"story_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "working_copy_language" ON "newsroom"."working_copy" USING btree ("language");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "showing_fold_version" ON "publication"."showing" USING btree (coalesce(fold_version, 0),"edition_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "showing_language" ON "publication"."showing" USING btree ("language");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "findable_folded" ON "newsroom"."findable" USING gin ("folded") WITH (gin_pending_list_limit=256);
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "public_findable_folded" ON "publication"."findable" USING gin ("folded") WITH (gin_pending_list_limit=256);
