-- IF NOT EXISTS: db/migrate/ahead.ts has built these already, without a lock.
CREATE INDEX IF NOT EXISTS "story_legal" ON "newsroom"."story" USING btree ("legal","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE legal <> 'none';--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "story_spiked" ON "newsroom"."story" USING btree ("spiked_at") WHERE spiked_at is not null;--> statement-breakpoint
CREATE TABLE "newsroom"."mend" (
	"story_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"base" jsonb NOT NULL,
	"version" integer NOT NULL,
	"words" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "mend_story_id_staff_id_pk" PRIMARY KEY("story_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."desk" ADD COLUMN "mends" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."story" ADD COLUMN "legal_sha256" text;--> statement-breakpoint
ALTER TABLE "newsroom"."mend" ADD CONSTRAINT "mend_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."mend" ADD CONSTRAINT "mend_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was cleared before clearances knew their text: they hold for the text as it stands.
UPDATE newsroom.story s SET legal_sha256 = c.sha256 FROM newsroom.working_copy c WHERE c.story_id = s.id AND s.legal = 'cleared';
