CREATE TABLE "answer" (
	"session_id" text NOT NULL,
	"question_index" integer NOT NULL,
	"participant_id" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"response_ms" double precision NOT NULL,
	CONSTRAINT "answer_session_id_question_index_participant_id_attempt_pk" PRIMARY KEY("session_id","question_index","participant_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "answer_result" (
	"session_id" text NOT NULL,
	"question_index" integer NOT NULL,
	"participant_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"share" double precision NOT NULL,
	"points" integer NOT NULL,
	"bonus" integer NOT NULL,
	"response_ms" double precision NOT NULL,
	"streak" integer NOT NULL,
	CONSTRAINT "answer_result_session_id_question_index_participant_id_pk" PRIMARY KEY("session_id","question_index","participant_id")
);
--> statement-breakpoint
CREATE TABLE "instance_secret" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"nickname" text NOT NULL,
	"nickname_key" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"join_order" bigserial NOT NULL,
	"joined_version" integer NOT NULL,
	"joined_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"kicked_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "participant_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"language" text NOT NULL,
	"tags" text[] NOT NULL,
	"kinds" text[] NOT NULL,
	"question_count" integer NOT NULL,
	"problem_count" integer NOT NULL,
	"public" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"document" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"removed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "quiz_score" (
	"session_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"points" integer NOT NULL,
	"total_ms" double precision NOT NULL,
	"streak" integer NOT NULL,
	"right" integer NOT NULL,
	"answered" integer NOT NULL,
	"rank" integer,
	"rank_before" integer,
	CONSTRAINT "quiz_score_session_id_participant_id_pk" PRIMARY KEY("session_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "quiz_session" (
	"id" text PRIMARY KEY NOT NULL,
	"pin" text,
	"quiz_id" text,
	"owner_id" text,
	"host_token_hash" "bytea",
	"title" text NOT NULL,
	"language" text NOT NULL,
	"plan" jsonb NOT NULL,
	"public" boolean NOT NULL,
	"phase" text NOT NULL,
	"version" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"question_index" integer NOT NULL,
	"opens_at" timestamp(3) with time zone,
	"closes_at" timestamp(3) with time zone,
	"due_at" timestamp(3) with time zone,
	"paused_at" timestamp(3) with time zone,
	"locked" boolean NOT NULL,
	"grace_ms" integer NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp(3) with time zone,
	"finished_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session_event" (
	"session_id" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"type" text NOT NULL,
	"actor" text NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "session_event_session_id_version_pk" PRIMARY KEY("session_id","version")
);
--> statement-breakpoint
CREATE TABLE "setup_token" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_result" ADD CONSTRAINT "answer_result_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_event" ADD CONSTRAINT "participant_event_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_score" ADD CONSTRAINT "quiz_score_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_session_id_quiz_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."quiz_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "participant_nickname" ON "participant" USING btree ("session_id","nickname_key");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_token" ON "participant" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "participant_event_session" ON "participant_event" USING btree ("session_id","participant_id","at");--> statement-breakpoint
CREATE INDEX "quiz_owner" ON "quiz" USING btree ("owner_id","updated_at");--> statement-breakpoint
CREATE INDEX "quiz_score_rank" ON "quiz_score" USING btree ("session_id","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_session_pin" ON "quiz_session" USING btree ("pin");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_session_host_token" ON "quiz_session" USING btree ("host_token_hash");--> statement-breakpoint
CREATE INDEX "quiz_session_owner" ON "quiz_session" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "quiz_session_due" ON "quiz_session" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "quiz_session_public" ON "quiz_session" USING btree ("created_at") WHERE public and pin is not null;--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");