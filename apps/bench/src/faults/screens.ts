import type { PlayerView } from '@argus/client';
import { readSession } from '@argus/db/sessions';
import { phases, type SessionEvent } from '@argus/game/sessionState';
import type { Game } from './host.ts';
import type { Played } from './played.ts';
import type { Player } from './players.ts';
import { until } from './until.ts';

/** What is wrong with a view by itself; null when it is whole. */
const flawOf = (view: PlayerView, sessionId: string): string | null => {
  const { phase } = view;
  const asks = phase === 'asking' || phase === 'revealed';
  const shows = phase === 'revealed' || phase === 'board' || phase === 'finished';
  if (view.sessionId !== sessionId) return 'is of another session';
  if (!phases.includes(phase)) return 'has no phase';
  if (![view.version, view.revision, view.serverNow, view.players].every(Number.isFinite)) return 'is torn';
  if ((view.question !== null) !== asks) return 'lacks its question, or shows one';
  if ((view.solution !== null) !== (phase === 'revealed')) return 'lacks its solution, or shows one';
  if ((view.board !== null) !== shows) return 'lacks its board, or shows one';
  return null;
};

/** I4: what a player is shown never goes back, and each view is whole. */
export const screens = ({ nickname, views }: Player, { sessionId }: Pick<Game, 'sessionId'>): string[] => {
  const wrong: string[] = [];
  let before: PlayerView | undefined;
  for (const { view } of views) {
    const flaw = flawOf(view, sessionId);
    if (flaw) wrong.push(`I4: a view of ${nickname} ${flaw}: ${JSON.stringify(view)}`);
    if (before && view.version < before.version)
      wrong.push(`I4: ${nickname} went back from version ${before.version} to ${view.version}`);
    before = view;
  }
  return wrong;
};

/** I7: nothing that gives an answer away came before the reveal. */
export const leaks = (
  { nickname, frames }: Player,
  { questions }: Pick<Game, 'questions'>,
  events: readonly SessionEvent[],
): string[] => {
  const wrong: string[] = [];
  for (const [index, { canaries }] of questions.entries()) {
    const revealedAt =
      events.find(({ to, questionIndex }) => to === 'revealed' && questionIndex === index)?.at ??
      Number.POSITIVE_INFINITY;
    for (const { at, text } of frames) {
      if (at >= revealedAt || !canaries.some((canary) => text.includes(canary))) continue;
      wrong.push(`I7: ${nickname} was sent the key of question ${index} before its reveal: ${text}`);
    }
  }
  return wrong;
};

const inside = /node_modules|\.[mc]?[tj]s:\d+|"stack"/;

/** I9, as far as clients see it: no frame shows the inside of a process. */
export const stackTraces = ({ nickname, frames }: Player): string[] =>
  frames
    .filter(({ text }) => inside.test(text))
    .map(({ text }) => `I9: ${nickname} was sent a stack trace: ${text}`);

/** What everybody must agree on: the view without what is stamped or counted apart. */
const stateOf = ({ serverNow: _, revision: __, ...view }: PlayerView): string => JSON.stringify(view);

interface Standing {
  readonly points: number;
  readonly rank: number | null;
}

const standings = async ({ db, game }: Played): Promise<Map<string, Standing>> => {
  const { rows } = await db.pool.query<Standing & { id: string }>(
    'select participant_id as id, points, rank from quiz_score where session_id = $1',
    [game.sessionId],
  );
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
};

/** Where screens and database differ right now. */
const differences = async (played: Played): Promise<string[]> => {
  const { db, game, players } = played;
  const head = await readSession(db.drizzle, game.sessionId);
  if (!head) return ['the session is gone'];
  const stored = await standings(played);
  const wrong: string[] = [];
  const states = new Set<string>();
  for (const { nickname, participantId, views, mine, client } of players) {
    const view = views.at(-1)?.view;
    const own = mine.at(-1)?.view;
    if (client.connection.state() !== 'connected') wrong.push(`${nickname} is not connected`);
    if (view?.version !== head.version || view.phase !== head.phase)
      wrong.push(`${nickname} sees version ${view?.version}, not ${head.version}`);
    const { points, rank } = stored.get(participantId) ?? { points: 0, rank: null };
    if (own?.version !== head.version || own.points !== points || own.rank !== rank)
      wrong.push(`${nickname} sees ${own?.points} points, rank ${own?.rank}, of version ${own?.version}`);
    if (view) states.add(stateOf(view));
    for (const row of view?.board ?? [])
      if (row.points !== stored.get(row.participantId)?.points)
        wrong.push(`the board of ${nickname} is not the scores`);
  }
  if (states.size > 1) wrong.push(`players see ${states.size} states: ${[...states].join(' | ')}`);
  const host = game.view();
  if (host?.version !== head.version)
    wrong.push(`the host sees version ${host?.version}, not ${head.version}`);
  return wrong;
};

/** I6: after healing, all screens and the database agree within five seconds. */
export const convergence = async (played: Played, withinMs = 5_000): Promise<string[]> => {
  let last: string[] = [];
  try {
    await until(
      'all agree',
      async () => {
        last = await differences(played);
        return last.length === 0;
      },
      withinMs,
    );
    return [];
  } catch {
    return last.map((difference) => `I6: ${difference}`);
  }
};
