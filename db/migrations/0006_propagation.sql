CREATE TABLE "newsroom"."propagation" (
	"story_id" uuid NOT NULL,
	"event_n" bigint NOT NULL,
	"process" text NOT NULL,
	"path" text NOT NULL,
	"surface" text NOT NULL,
	"expected" text NOT NULL,
	"seen" text NOT NULL,
	"ok" boolean NOT NULL,
	"ms" integer NOT NULL,
	"tries" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "propagation_event_n_process_path_pk" PRIMARY KEY("event_n","process","path")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."process" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."propagation" ADD CONSTRAINT "propagation_event_n_event_n_fk" FOREIGN KEY ("event_n") REFERENCES "newsroom"."event"("n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "propagation_story" ON "newsroom"."propagation" USING btree ("story_id","event_n" DESC NULLS LAST);