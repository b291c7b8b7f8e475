-- Worth nothing after a crash: no log is written for it.
CREATE UNLOGGED TABLE "newsroom"."presence" (
	"story_id" uuid NOT NULL,
	"server" uuid NOT NULL,
	"client" bigint NOT NULL,
	"staff_id" uuid NOT NULL,
	"state" "bytea" NOT NULL,
	"wrote_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presence_story_id_server_client_pk" PRIMARY KEY("story_id","server","client")
);
