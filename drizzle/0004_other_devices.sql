CREATE TABLE "participant_device" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"participant_id" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "allowance_ms" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "recovery_hash" "bytea";--> statement-breakpoint
ALTER TABLE "participant_device" ADD CONSTRAINT "participant_device_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "participant_device_participant" ON "participant_device" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_recovery" ON "participant" USING btree ("recovery_hash");