CREATE SCHEMA "newsroom";
--> statement-breakpoint
CREATE SCHEMA "publication";
--> statement-breakpoint
CREATE TABLE "newsroom"."desk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "desk_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."house" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."section" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "section_name_unique" UNIQUE("name"),
	CONSTRAINT "section_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_sha256" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text DEFAULT '' NOT NULL,
	CONSTRAINT "session_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."staff_role" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"desk_id" uuid
);
--> statement-breakpoint
CREATE TABLE "newsroom"."agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "agency_name_unique" UNIQUE("name"),
	CONSTRAINT "agency_code_unique" UNIQUE("code"),
	CONSTRAINT "agency_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."contributor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"agency_id" uuid,
	"staff_id" uuid,
	CONSTRAINT "contributor_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"parent_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "indicator_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."tag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"code" text,
	"description" text DEFAULT '' NOT NULL,
	"parent_id" uuid,
	"merged_into" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."approval" (
	"id" uuid PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"sha256" text NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"own" boolean DEFAULT false NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"voided_by" uuid
);
--> statement-breakpoint
CREATE TABLE "newsroom"."story" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guid" text NOT NULL,
	"desk_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"desk_state" text DEFAULT 'draft' NOT NULL,
	"state_before_spike" text,
	"spiked_at" timestamp (3) with time zone,
	"updating" boolean DEFAULT false NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"approval_id" uuid,
	"embargo_until" timestamp (3) with time zone,
	"legal" text DEFAULT 'none' NOT NULL,
	"live_edition_id" uuid,
	"next_edition_id" uuid,
	"publish_at" timestamp (3) with time zone,
	"first_published_at" timestamp (3) with time zone,
	"public_updated_at" timestamp (3) with time zone,
	"held_at" timestamp (3) with time zone,
	"unpublished_at" timestamp (3) with time zone,
	"killed_at" timestamp (3) with time zone,
	"kill_kind" text,
	"public_notice" text,
	"editions" integer DEFAULT 0 NOT NULL,
	"standing" text GENERATED ALWAYS AS (case
  when killed_at is not null then 'killed'
  when desk_state = 'spiked' then 'spiked'
  when held_at is not null then 'held'
  when unpublished_at is not null then 'unpublished'
  when live_edition_id is not null then 'published'
  when next_edition_id is not null then 'scheduled'
  else desk_state end) STORED,
	CONSTRAINT "story_guid_unique" UNIQUE("guid"),
	CONSTRAINT "killed_is_over" CHECK (killed_at is null or (next_edition_id is null and publish_at is null)),
	CONSTRAINT "scheduled_names_its_edition" CHECK ((publish_at is null) = (next_edition_id is null)),
	CONSTRAINT "kill_has_notice" CHECK (killed_at is null or public_notice is not null),
	CONSTRAINT "spiked_was_never_live" CHECK (desk_state <> 'spiked' or (live_edition_id is null and first_published_at is null))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."story_version" (
	"story_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"why" text NOT NULL,
	"kept_by" uuid,
	"kept_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_version_story_id_version_pk" PRIMARY KEY("story_id","version")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."working_copy" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"refused" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"slugline" text DEFAULT '' NOT NULL,
	"section_id" uuid,
	"language" text DEFAULT 'en' NOT NULL,
	"urgency" smallint DEFAULT 3 NOT NULL,
	"words" integer DEFAULT 0 NOT NULL,
	"hands" uuid[] DEFAULT '{}' NOT NULL,
	"tag_ids" uuid[] DEFAULT '{}' NOT NULL,
	"author_ids" uuid[] DEFAULT '{}' NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	"search" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."document_state" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"state" "bytea" NOT NULL,
	"through" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."document_update" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"update" "bytea" NOT NULL,
	"staff_id" uuid,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."event" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"story_id" uuid,
	"desk_id" uuid,
	"subject" text DEFAULT '' NOT NULL,
	"from" text,
	"to" text,
	"reason" text DEFAULT '' NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_n" bigint NOT NULL,
	"target" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone,
	"last_error" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"file_name" text NOT NULL,
	"described" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"uploaded_by" uuid,
	"uploaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."rendition" (
	"media_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"format" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "rendition_media_id_width_format_pk" PRIMARY KEY("media_id","width","format")
);
--> statement-breakpoint
CREATE TABLE "publication"."edition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"correction_text" text,
	"content" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication"."edition_picture" (
	"edition_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "edition_picture_edition_id_media_id_pk" PRIMARY KEY("edition_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "publication"."listing" (
	"edition_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target" uuid NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"visible_from" timestamp (3) with time zone NOT NULL,
	"visible_until" timestamp (3) with time zone,
	CONSTRAINT "listing_edition_id_kind_target_pk" PRIMARY KEY("edition_id","kind","target")
);
--> statement-breakpoint
CREATE TABLE "publication"."story" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guid" text NOT NULL,
	"slug" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"embargo_until" timestamp (3) with time zone,
	"held_at" timestamp (3) with time zone,
	"unpublished_at" timestamp (3) with time zone,
	"killed_at" timestamp (3) with time zone,
	"notice" text,
	CONSTRAINT "story_guid_unique" UNIQUE("guid")
);
--> statement-breakpoint
CREATE TABLE "publication"."record" (
	"edition_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"indicator_id" uuid NOT NULL,
	"country_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"visible_from" timestamp (3) with time zone NOT NULL,
	"visible_until" timestamp (3) with time zone,
	CONSTRAINT "record_edition_id_position_pk" PRIMARY KEY("edition_id","position")
);
--> statement-breakpoint
CREATE TABLE "publication"."showing" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"section_id" uuid,
	"urgency" smallint NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"visible_from" timestamp (3) with time zone NOT NULL,
	"visible_until" timestamp (3) with time zone,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication"."slug_history" (
	"slug" text PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"visible_from" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication"."house" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication"."subject" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"code" text,
	"city" text DEFAULT '' NOT NULL,
	"parent_id" uuid,
	"agency_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"merged_into" uuid
);
--> statement-breakpoint
CREATE TABLE "publication"."subject_slug" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "subject_slug_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."session" ADD CONSTRAINT "session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."staff_role" ADD CONSTRAINT "staff_role_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."staff_role" ADD CONSTRAINT "staff_role_desk_id_desk_id_fk" FOREIGN KEY ("desk_id") REFERENCES "newsroom"."desk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD CONSTRAINT "contributor_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "newsroom"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD CONSTRAINT "contributor_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."indicator" ADD CONSTRAINT "indicator_parent_id_indicator_id_fk" FOREIGN KEY ("parent_id") REFERENCES "newsroom"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."tag" ADD CONSTRAINT "tag_parent_id_tag_id_fk" FOREIGN KEY ("parent_id") REFERENCES "newsroom"."tag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."tag" ADD CONSTRAINT "tag_merged_into_tag_id_fk" FOREIGN KEY ("merged_into") REFERENCES "newsroom"."tag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."approval" ADD CONSTRAINT "approval_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."approval" ADD CONSTRAINT "approval_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."approval" ADD CONSTRAINT "approval_voided_by_staff_id_fk" FOREIGN KEY ("voided_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story" ADD CONSTRAINT "story_desk_id_desk_id_fk" FOREIGN KEY ("desk_id") REFERENCES "newsroom"."desk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story" ADD CONSTRAINT "story_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story" ADD CONSTRAINT "story_submitted_by_staff_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story_version" ADD CONSTRAINT "story_version_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."story_version" ADD CONSTRAINT "story_version_kept_by_staff_id_fk" FOREIGN KEY ("kept_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."working_copy" ADD CONSTRAINT "working_copy_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."working_copy" ADD CONSTRAINT "working_copy_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."working_copy" ADD CONSTRAINT "working_copy_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."document_state" ADD CONSTRAINT "document_state_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."document_update" ADD CONSTRAINT "document_update_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."document_update" ADD CONSTRAINT "document_update_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."event" ADD CONSTRAINT "event_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."outbox" ADD CONSTRAINT "outbox_event_n_event_n_fk" FOREIGN KEY ("event_n") REFERENCES "newsroom"."event"("n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."media" ADD CONSTRAINT "media_uploaded_by_staff_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."rendition" ADD CONSTRAINT "rendition_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "newsroom"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication"."edition_picture" ADD CONSTRAINT "edition_picture_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "publication"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication"."listing" ADD CONSTRAINT "listing_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "publication"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication"."record" ADD CONSTRAINT "record_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "publication"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication"."showing" ADD CONSTRAINT "showing_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "publication"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_staff" ON "newsroom"."session" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "newsroom"."staff" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "staff_name" ON "newsroom"."staff" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_role_once" ON "newsroom"."staff_role" USING btree ("staff_id","role",coalesce("desk_id", '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE INDEX "contributor_name" ON "newsroom"."contributor" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_slug" ON "newsroom"."tag" USING btree ("kind","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_name" ON "newsroom"."tag" USING btree ("kind",lower("name")) WHERE merged_into is null;--> statement-breakpoint
CREATE INDEX "tag_parent" ON "newsroom"."tag" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "approval_story" ON "newsroom"."approval" USING btree ("story_id","approved_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "story_changed" ON "newsroom"."story" USING btree ("changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_standing" ON "newsroom"."story" USING btree ("standing","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_desk" ON "newsroom"."story" USING btree ("desk_id","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_mine" ON "newsroom"."story" USING btree ("created_by","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_waiting" ON "newsroom"."story" USING btree ("submitted_at","id") WHERE desk_state = 'in_review' and killed_at is null;--> statement-breakpoint
CREATE INDEX "story_due" ON "newsroom"."story" USING btree ("publish_at") WHERE publish_at is not null;--> statement-breakpoint
CREATE INDEX "working_copy_tags" ON "newsroom"."working_copy" USING gin ("tag_ids");--> statement-breakpoint
CREATE INDEX "working_copy_authors" ON "newsroom"."working_copy" USING gin ("author_ids");--> statement-breakpoint
CREATE INDEX "working_copy_slug" ON "newsroom"."working_copy" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "document_update_story" ON "newsroom"."document_update" USING btree ("story_id","n");--> statement-breakpoint
CREATE INDEX "event_story" ON "newsroom"."event" USING btree ("story_id","n" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "event_kind" ON "newsroom"."event" USING btree ("kind","n" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "event_actor" ON "newsroom"."event" USING btree ("actor_id","n" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_due" ON "newsroom"."outbox" USING btree ("next_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "media_uploaded" ON "newsroom"."media" USING btree ("uploaded_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "edition_n" ON "publication"."edition" USING btree ("story_id","n");--> statement-breakpoint
CREATE INDEX "edition_picture_sha" ON "publication"."edition_picture" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "listing_newest" ON "publication"."listing" USING btree ("kind","target","first_published_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "listing_story" ON "publication"."listing" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "public_story_held" ON "publication"."story" USING btree ("held_at");--> statement-breakpoint
CREATE INDEX "public_story_killed" ON "publication"."story" USING btree ("killed_at");--> statement-breakpoint
CREATE INDEX "record_newest" ON "publication"."record" USING btree ("first_published_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "record_country" ON "publication"."record" USING btree ("country_id","first_published_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "record_story" ON "publication"."record" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "showing_story" ON "publication"."showing" USING btree ("story_id","visible_from");--> statement-breakpoint
CREATE INDEX "showing_published" ON "publication"."showing" USING btree ("first_published_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "showing_search" ON "publication"."showing" USING gin ("search");--> statement-breakpoint
CREATE INDEX "slug_history_story" ON "publication"."slug_history" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "subject_kind" ON "publication"."subject" USING btree ("kind","position","name");