CREATE TABLE "instance_setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant_watch" (
	"participant_id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"away_ms" double precision DEFAULT 0 NOT NULL,
	"question_index" integer DEFAULT -1 NOT NULL,
	"question_away_ms" double precision DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_key" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "waiting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "team" integer;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "message" text;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "message_version" integer;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "erased_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "quiz_score" ADD COLUMN "wrong_row" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "quiz_session" ADD COLUMN "terms" jsonb DEFAULT '{"wheel":"host","showsAnswers":false,"approval":false,"plannedAt":null,"factors":{},"attempts":{},"announcement":null,"amendments":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "quiz_session" ADD COLUMN "erased_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "participant_watch" ADD CONSTRAINT "participant_watch_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_key" ADD CONSTRAINT "session_key_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "participant_watch_session" ON "participant_watch" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_key_token" ON "session_key" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_key_session" ON "session_key" USING btree ("session_id");