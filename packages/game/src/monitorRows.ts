import type { MonitorFilter, MonitorSort, MonitorWindow } from './monitorWindow.ts';
import { judgeAnswer, type Question } from './question.ts';
import { runPhases } from './run.ts';
import type { RosterEntry, RunProgress } from './sessionFacts.ts';

/** What there is to say of a participant before anything else; the first that holds. */
export const conditions = ['lost', 'away', 'wrong', 'open', 'fine', 'absent', 'kicked'] as const;
export type Condition = (typeof conditions)[number];

/** A participant with what follows from the answer. */
export interface Judged extends RosterEntry {
  readonly share: number | null;
  readonly condition: Condition;
}

const conditionOf = (entry: RosterEntry, share: number | null, asked: boolean): Condition => {
  if (entry.kicked) return 'kicked';
  if (!entry.connected) return entry.lostAt === null ? 'absent' : 'lost';
  if (entry.awayAt !== null) return 'away';
  if (share === 0) return 'wrong';
  return asked && entry.answer === null ? 'open' : 'fine';
};

/** Judges everybody's answer to the question that is on; the same answer is judged once. */
export const judgeAll = (question: Question | undefined, roster: readonly RosterEntry[]): Judged[] => {
  const shares = new Map<string, number>();
  const shareOf = (asked: Question, value: unknown): number => {
    const key = JSON.stringify(value);
    const share = shares.get(key) ?? judgeAnswer(asked, value);
    shares.set(key, share);
    return share;
  };
  return roster.map((entry) => {
    const answer = question ? entry.answer : null;
    const share = answer && question ? shareOf(question, answer.value) : null;
    return { ...entry, answer, share, condition: conditionOf(entry, share, question !== undefined) };
  });
};

const fits: Readonly<Record<MonitorFilter, (entry: Judged) => boolean>> = {
  all: () => true,
  open: ({ kicked, answer }) => !kicked && answer === null,
  wrong: ({ share }) => share === 0,
  away: ({ awayAt, connected, kicked }) => connected && awayAt !== null && !kicked,
  lost: ({ connected, kicked }) => !connected && !kicked,
};

/** How many fit each filter. */
export const countByFilter = (entries: readonly Judged[]): Record<MonitorFilter, number> => {
  const counts = { all: entries.length, open: 0, wrong: 0, away: 0, lost: 0 };
  for (const entry of entries) {
    for (const filter of ['open', 'wrong', 'away', 'lost'] as const) {
      if (fits[filter](entry)) counts[filter] += 1;
    }
  }
  return counts;
};

type Sortable = number | string | null;

/** How far somebody is, as a number that grows. */
const place = (progress: RunProgress | null): number | null => {
  if (progress === null) return null;
  const { attempt, questionIndex, phase } = progress;
  return attempt * 10_000 + questionIndex * 3 + runPhases.indexOf(phase);
};

const sortValue: Readonly<Record<Exclude<MonitorSort, 'nickname'>, (entry: Judged) => Sortable>> = {
  connection: ({ connected, lostAt }) => (connected ? 0 : (lostAt ?? 1)),
  tab: ({ awayAt }) => awayAt,
  rtt: ({ rttMs }) => rttMs,
  // In a self-paced session these columns show how far everybody is.
  answer: ({ answer, progress }) =>
    place(progress) ?? (answer === null ? null : JSON.stringify(answer.value)),
  result: ({ share, progress }) => progress?.answered ?? share,
  time: ({ answer, progress }) => progress?.attempt ?? answer?.responseMs ?? null,
  points: ({ points }) => points,
  rank: ({ rank }) => rank,
  streak: ({ streak }) => streak,
};

/**
 * Remembers the order of names as people count them: comparing them is by far the slowest part of sorting, and
 * it changes only when somebody joins or is renamed.
 */
export const createNameOrder = () => {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  let known = new Map<string, { readonly nickname: string; readonly place: number }>();
  return (entries: readonly RosterEntry[]): ((participantId: string) => number) => {
    const isKnown =
      known.size === entries.length &&
      entries.every(({ participantId, nickname }) => known.get(participantId)?.nickname === nickname);
    if (!isKnown) {
      const sorted = [...entries].sort((one, other) => collator.compare(one.nickname, other.nickname));
      known = new Map(
        sorted.map(({ participantId, nickname }, place) => [participantId, { nickname, place }]),
      );
    }
    const places = known;
    return (participantId) => places.get(participantId)?.place ?? 0;
  };
};

export type NameOrder = ReturnType<typeof createNameOrder>;

/** The group that an entry stands in; null without groups. */
export const groupOf = (entry: Judged, group: MonitorWindow['group']): number | null => {
  if (group === 'none') return null;
  // Those without a team stand last.
  if (group === 'team') return entry.team ?? Number.MAX_SAFE_INTEGER;
  return conditions.indexOf(entry.condition);
};

const compare = (one: Sortable, other: Sortable): number => {
  if (one === other) return 0;
  return (one ?? 0) < (other ?? 0) ? -1 : 1;
};

/**
 * Those who fit, in order: by group, then as the window says. What is not known stands last whichever way one
 * sorts; equal ones stand by name, so that they keep their places while the view moves.
 */
export const arrange = (
  entries: readonly Judged[],
  window: MonitorWindow,
  placeOf: (participantId: string) => number,
): Judged[] => {
  const wanted = window.search.trim().toLocaleLowerCase();
  const direction = window.descending ? -1 : 1;
  const read = window.sort === 'nickname' ? null : sortValue[window.sort];
  return entries
    .filter(
      (entry) =>
        fits[window.filter](entry) && (wanted === '' || entry.nickname.toLocaleLowerCase().includes(wanted)),
    )
    .map((entry) => ({
      entry,
      group: groupOf(entry, window.group),
      value: read ? read(entry) : null,
      place: placeOf(entry.participantId),
    }))
    .sort((one, other) => {
      if (one.group !== other.group) return compare(one.group, other.group);
      if (one.value !== other.value) {
        if (one.value === null) return 1;
        return other.value === null ? -1 : direction * compare(one.value, other.value);
      }
      return (read ? 1 : direction) * (one.place - other.place);
    })
    .map(({ entry }) => entry);
};
