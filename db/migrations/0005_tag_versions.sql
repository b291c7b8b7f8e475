CREATE TABLE "publication"."tag_version" (
	"tag" text NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"withdraws" boolean DEFAULT false NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_version_tag_xid_pk" PRIMARY KEY("tag","xid")
);
--> statement-breakpoint
CREATE INDEX "tag_version_xid" ON "publication"."tag_version" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "public_story_embargo" ON "publication"."story" USING btree ("embargo_until") WHERE embargo_until is not null;
--> statement-breakpoint
-- A span, not an instant: the clock of who asks may differ from the database's.
CREATE VIEW publication.public_next_change AS
SELECT extract(epoch FROM least(
  (SELECT min(visible_from) FROM publication.showing WHERE visible_from > now()),
  (SELECT min(embargo_until) FROM publication.story WHERE embargo_until > now())
) - now())::float8 * 1000 AS milliseconds;
