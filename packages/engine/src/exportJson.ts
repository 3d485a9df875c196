import type { Queries } from '@argus/db/client';
import { readParticipantPage } from '@argus/db/exportPages';
import { readResults, readScores } from '@argus/db/results';
import { readLog } from '@argus/db/sessions';
import { answerPages, exportPage } from './exportRows.ts';
import type { SessionLog } from './reviewParts.ts';

/** Of a session's file; a reader checks it before anything else. */
export const sessionFormat = { format: 'argus-session', formatVersion: 1 } as const;

/** Writes the items of an array, a page at a time, as JSON. */
async function* list(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  yield '[';
  let first = true;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${first ? '' : ','}\n${page.map((item) => JSON.stringify(item)).join(',\n')}`;
    first = false;
  }
  yield '\n]';
}

async function* participantPages(db: Queries, sessionId: string): AsyncGenerator<readonly unknown[]> {
  let after = -1;
  for (;;) {
    const page = await readParticipantPage(db, sessionId, after, exportPage.answers);
    yield page;
    if (page.length < exportPage.answers) return;
    after = page.at(-1)?.joinOrder ?? after;
  }
}

async function* answerItems(db: Queries, sessionId: string): AsyncGenerator<readonly unknown[]> {
  for await (const page of answerPages(db, sessionId)) {
    yield page.map(
      ({ questionIndex, participantId, attempt, value, receivedAt, responseMs, allowanceMs }) => ({
        questionIndex,
        participantId,
        attempt,
        value,
        receivedAt,
        responseMs,
        allowanceMs,
      }),
    );
  }
}

async function* resultPages(db: Queries, sessionId: string, questions: number): AsyncGenerator<unknown[]> {
  for (let index = 0; index < questions; index += 1) yield await readResults(db, sessionId, index);
}

async function* once(items: Promise<readonly unknown[]>): AsyncGenerator<readonly unknown[]> {
  yield await items;
}

/**
 * A whole session as JSON: everything that `replay` needs (plan, opened state, events, participants, answers),
 * and what was stored of it (results, scores) to hold against. It is written as it is read.
 */
export async function* writeSessionJson(db: Queries, log: SessionLog): AsyncGenerator<string> {
  const { head, plan, opened } = log;
  const { id, quizId, title, language, createdAt, startedAt, finishedAt } = head;
  const session = { sessionId: id, quizId, title, language, createdAt, startedAt, finishedAt };
  const lead = JSON.stringify({ ...sessionFormat, session, opened, plan });
  yield `${lead.slice(0, -1)},\n"events":`;
  yield* list(once(readLog(db, id).then((rows) => rows.map(({ event, actor }) => ({ ...event, actor })))));
  yield ',\n"participants":';
  yield* list(participantPages(db, id));
  yield ',\n"answers":';
  yield* list(answerItems(db, id));
  yield ',\n"results":';
  yield* list(resultPages(db, id, plan.questions.length));
  yield ',\n"scores":';
  yield* list(once(readScores(db, id)));
  yield '}\n';
}
