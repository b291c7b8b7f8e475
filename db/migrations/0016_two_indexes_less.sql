-- Each statement by itself: nobody waits for an index that goes like this.
DROP INDEX CONCURRENTLY IF EXISTS newsroom.working_copy_search;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS publication.showing_search;
