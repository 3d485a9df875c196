-- Thousands of these rows are written at once, and each looked its session up and locked its row. The session is held
-- while they are written; what a reference does beside that, a trigger does where it is needed.
ALTER TABLE "answer" DROP CONSTRAINT "answer_session_id_quiz_session_id_fk";
--> statement-breakpoint
ALTER TABLE "answer_result" DROP CONSTRAINT "answer_result_session_id_quiz_session_id_fk";
--> statement-breakpoint
ALTER TABLE "quiz_score" DROP CONSTRAINT "quiz_score_session_id_quiz_session_id_fk";

--> statement-breakpoint
create function forget_session() returns trigger language plpgsql as $$
begin
  delete from answer where session_id = old.id;
  delete from answer_result where session_id = old.id;
  delete from quiz_score where session_id = old.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger forget_session after delete on quiz_session for each row execute function forget_session();
