import { setTimeout as wait } from 'node:timers/promises';
import type { Queries } from '@argus/db/client';
import { readPersonal } from '@argus/db/results';
import { readWholeSession } from '@argus/db/wholeSession';
import { personalStep } from '@argus/game/personalStep';
import { personalView } from '@argus/game/personalView';
import type { PersonalFacts, RunFacts, SessionFacts } from '@argus/game/sessionFacts';
import type { SessionState } from '@argus/game/sessionState';
import type { PersonalView } from '@argus/game/views';
import { createBatcher } from './batcher.ts';
import type { Core } from './core.ts';
import { personalFacts, readRunFacts } from './feedFacts.ts';
import type { Live } from './live.ts';
import { type Newcomers, newcomerFacts } from './newcomers.ts';

/**
 * When many come back at once, their views are read together, this many milliseconds after the last read began: so
 * that a busy machine's lateness leaves no two within a quarter of a second.
 */
export const readGapMs = 300;
/** An own answer shows in all tabs once there was no other one for this long; its acknowledgement went first. */
export const ownAnswerMs = 250;
/** While a crowd goes on answering, it shows after at most this long. */
export const ownAnswerMostMs = 2_000;
/** So many are shown in one turn: the answers that come meanwhile are not kept waiting by them. */
const ownAnswersAtOnce = 50;

const runVersion = (runs: RunFacts | null): number => runs?.run?.version ?? 0;

type OwnAnswer = NonNullable<PersonalFacts['answer']>;

/** One participant's view in this process. */
interface OwnView {
  facts: PersonalFacts;
  /** The session's version that the facts are at least as new as. */
  version: number;
  /** The question that the facts were read for: the shared facts may still be about the one before. */
  questionIndex: number;
  readonly wakes: Set<() => void>;
  readonly live: Live<PersonalView>;
}

interface Options {
  readonly core: Core;
  readonly sessionId: string;
  /** What all of the session share, as it was last read. */
  readonly factsNow: () => SessionFacts;
  readonly newcomers: Newcomers;
  readonly onKicked: (participantId: string) => void;
}

/** The views of a session that only one participant may see, read for all of a process' own in one query. */
export const createPersonalViews = ({ core, sessionId, factsNow, newcomers, onKicked }: Options) => {
  const views = new Map<string, OwnView>();
  const answered = new Set<string>();
  /** Answers that were stored while reads were under way: these may not have found them. */
  const notes = new Map<string, { readonly questionIndex: number; readonly answer: OwnAnswer }>();
  let underWay = 0;
  /** The newest question that views have been made for. */
  let shownIndex = -1;
  /** When the last read began. */
  let readAt = Number.NEGATIVE_INFINITY;
  /** When the last of those who wait to see their answers has given it. */
  let answeredAt = Number.NEGATIVE_INFINITY;
  let answeredTimer: NodeJS.Timeout | undefined;

  const wake = ({ wakes }: OwnView): void => {
    for (const each of [...wakes]) each();
  };

  const wakeSome = (participantIds: Iterable<string>): void => {
    for (const id of participantIds) {
      const own = views.get(id);
      if (own) wake(own);
    }
  };

  /** A crowd's acknowledgements go first: who has one knows already. */
  const showAnswered = (firstAt: number): void => {
    const leftMs = Math.min(answeredAt + ownAnswerMs, firstAt + ownAnswerMostMs) - performance.now();
    if (leftMs > 0) {
      answeredTimer = setTimeout(showAnswered, leftMs, firstAt);
      return;
    }
    const shown = [...answered].slice(0, ownAnswersAtOnce);
    wakeSome(shown);
    for (const id of shown) answered.delete(id);
    answeredTimer = answered.size > 0 ? setTimeout(showAnswered, 1, firstAt) : undefined;
  };

  const viewOf = (facts: PersonalFacts, { version, questionIndex }: SessionState): OwnView => {
    const { participantId } = facts;
    // Between being handed out and being watched it may have been let go, and another may stand in its place.
    const current = (): OwnView => views.get(participantId) ?? own;
    const own: OwnView = {
      facts,
      version,
      questionIndex,
      wakes: new Set(),
      live: {
        subscribe: (wakeUp) => {
          const { wakes } = current();
          views.set(participantId, current());
          wakes.add(wakeUp);
          return () => {
            wakes.delete(wakeUp);
            if (wakes.size === 0) views.delete(participantId);
          };
        },
        read: () => personalView(factsNow(), current().facts, core.clock.now()),
      },
    };
    return own;
  };

  /** Does what begins to look at the database now, so that no answer of the meantime is lost. */
  const whileReading = async <T>(read: () => Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await read();
    } finally {
      underWay -= 1;
      // What was said of a question that is not shown yet, its first view is still to find.
      if (underWay === 0)
        for (const [id, { questionIndex }] of notes) if (questionIndex <= shownIndex) notes.delete(id);
    }
  };

  const withNote = (facts: PersonalFacts, questionIndex: number): PersonalFacts => {
    const note = notes.get(facts.participantId);
    const isNewer =
      note?.questionIndex === questionIndex && (facts.answer?.attempt ?? 0) < note.answer.attempt;
    return isNewer ? { ...facts, answer: note.answer } : facts;
  };

  const load = async (tx: Queries, ids: readonly string[], { state, plan }: SessionFacts): Promise<void> => {
    const records = await readPersonal(tx, sessionId, state.questionIndex, ids);
    const runs = plan.settings.selfPaced ? await readRunFacts(tx, sessionId, ids, plan) : null;
    for (const record of records) {
      const known = views.get(record.participantId);
      if (known && known.version > state.version) continue;
      const run = runs?.get(record.participantId) ?? null;
      // Two reads may overtake each other: nobody is led back to an earlier step of their own.
      if (known && runVersion(known.facts.runs) > runVersion(run)) continue;
      const facts = withNote(personalFacts(record, run), state.questionIndex);
      const own = known ?? viewOf(facts, state);
      own.facts = facts;
      own.version = state.version;
      own.questionIndex = state.questionIndex;
      views.set(record.participantId, own);
      if (own.facts.kicked) onKicked(record.participantId);
    }
  };

  const loadNow = (ids: readonly string[]): Promise<void> =>
    whileReading(() => readWholeSession(core.db.drizzle, (tx) => load(tx, ids, factsNow())));

  /** Until the last read, a step's among them, is long enough ago. */
  const rest = async (): Promise<void> => {
    const leftMs = readAt + readGapMs - performance.now();
    if (leftMs > 0) await wait(leftMs, undefined, { ref: false });
  };

  /** Takes along those who were read before a step that says nothing new of anybody. */
  const foresee = (before: SessionState, now: SessionState): void => {
    const after = personalStep(before, now);
    if (!after) return;
    for (const own of views.values()) {
      if (own.version !== before.version) continue;
      own.facts = withNote(after(own.facts), now.questionIndex);
      own.version = now.version;
      own.questionIndex = now.questionIndex;
    }
  };

  const arrivals = createBatcher<string, true>(
    async (_key, ids) => {
      readAt = performance.now();
      await loadNow(ids);
      return ids.map((): true => true);
    },
    () => false,
    { ready: rest },
  );

  return {
    whileReading,

    isWatched: (): boolean => [...views.values()].some(({ wakes }) => wakes.size > 0),

    /** Brings all that are older than these facts up to them, before they are shown: reads them where it must. */
    catchUp: async (tx: Queries, facts: SessionFacts, before: SessionState | undefined): Promise<void> => {
      shownIndex = facts.state.questionIndex;
      if (before) foresee(before, facts.state);
      const asked = new Set<string>();
      for (;;) {
        // Who came while the others were read is older too.
        const older = [...views].filter(([id, own]) => own.version < facts.state.version && !asked.has(id));
        if (older.length === 0) return;
        for (const [id] of older) asked.add(id);
        readAt = performance.now();
        await load(
          tx,
          older.map(([id]) => id),
          facts,
        );
      }
    },

    /** Brings all along with a step that says nothing new of anybody; false where somebody has to be read. */
    follow: (before: SessionState, now: SessionState): boolean => {
      if (!personalStep(before, now)) return false;
      for (const { version } of views.values()) if (version !== before.version) return false;
      shownIndex = now.questionIndex;
      foresee(before, now);
      return true;
    },

    wakeAll: (): void => {
      answered.clear();
      for (const own of views.values()) wake(own);
    },

    /** What these see of themselves has changed in the shared facts alone. */
    wakeSome,

    /** The view of one participant; undefined when there is no such one in the session. */
    of: async (participantId: string): Promise<Live<PersonalView> | undefined> => {
      const newcomer = newcomers.take(participantId);
      const { state } = factsNow();
      if (newcomer?.version === state.version && state.phase === 'lobby') {
        const own = viewOf(newcomerFacts(newcomer), state);
        views.set(participantId, own);
        return own.live;
      }
      await arrivals.add(sessionId, participantId);
      // The session may have moved on while it was read: with whoever else this has happened to it is read again.
      if ((views.get(participantId)?.version ?? 0) < factsNow().state.version) {
        await arrivals.add(sessionId, participantId);
      }
      return views.get(participantId)?.live;
    },

    /** An answer that this process has stored: its author sees it in every tab. */
    noteAnswer: (participantId: string, questionIndex: number, answer: OwnAnswer): void => {
      if (underWay > 0 || questionIndex > shownIndex) notes.set(participantId, { questionIndex, answer });
      const own = views.get(participantId);
      if (own?.questionIndex !== questionIndex) return;
      own.facts = { ...own.facts, answer };
      answered.add(participantId);
      answeredAt = performance.now();
      answeredTimer ??= setTimeout(showAnswered, ownAnswerMs, answeredAt);
    },

    /** Some of this process' own have moved in their runs: they see it at once. */
    noteRuns: async (participantIds: readonly string[]): Promise<void> => {
      const own = participantIds.filter((id) => views.has(id));
      if (own.length === 0) return;
      await loadNow(own);
      wakeSome(own);
    },

    /** Which step of their runs this process shows its own. */
    runVersions: (): ReadonlyMap<string, number> =>
      new Map([...views].map(([id, { facts }]) => [id, runVersion(facts.runs)])),

    stop: (): void => clearTimeout(answeredTimer),
  };
};
