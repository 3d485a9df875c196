CREATE TABLE "question_mark" (
	"quiz_id" text NOT NULL,
	"question_id" text NOT NULL,
	"note" text NOT NULL,
	"session_id" text,
	"marked_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "question_mark_quiz_id_question_id_pk" PRIMARY KEY("quiz_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "question_mark" ADD CONSTRAINT "question_mark_quiz_id_quiz_id_fk" FOREIGN KEY ("quiz_id") REFERENCES "public"."quiz"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_mark" ADD CONSTRAINT "question_mark_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE set null ON UPDATE no action;