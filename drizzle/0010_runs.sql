CREATE TABLE "participant_run" (
	"session_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"version" integer NOT NULL,
	"phase" text NOT NULL,
	"question_index" integer NOT NULL,
	"answered" integer NOT NULL,
	"opens_at" timestamp(3) with time zone NOT NULL,
	"closes_at" timestamp(3) with time zone,
	"started_at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone,
	CONSTRAINT "participant_run_session_id_participant_id_attempt_pk" PRIMARY KEY("session_id","participant_id","attempt")
);
--> statement-breakpoint
ALTER TABLE "quiz_score" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "participant_run" ADD CONSTRAINT "participant_run_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_run" ADD CONSTRAINT "participant_run_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- All sessions that were opened before are played together.
UPDATE "quiz_session" SET "plan" = jsonb_set("plan", '{settings}', '{"selfPaced": null}'::jsonb || ("plan" -> 'settings'));
