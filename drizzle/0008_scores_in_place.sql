DROP INDEX "quiz_score_rank";--> statement-breakpoint
-- Room in each page for the rows that the next question writes anew: most of the time of a close went into the index
-- and into new pages.
ALTER TABLE "quiz_score" SET (fillfactor = 50);
