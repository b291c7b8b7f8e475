-- So that the planner knows how many stories each of some thousand tags and writers has, and not of the most frequent thousand only.
ALTER TABLE "newsroom"."working_copy" ALTER COLUMN "tag_ids" SET STATISTICS 1000;
--> statement-breakpoint
ALTER TABLE "newsroom"."working_copy" ALTER COLUMN "author_ids" SET STATISTICS 1000;
