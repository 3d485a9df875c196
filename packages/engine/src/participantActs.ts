import type { Queries } from '@argus/db/client';
import {
  admit,
  type ConcernedRow,
  countAttempts,
  markKicked,
  markRestored,
  readConcerned,
  setMessage,
  setNickname,
  setTeam,
} from '@argus/db/participantActs';
import { readParticipants } from '@argus/db/participants';
import { changeScores, readScores } from '@argus/db/results';
import { readRuns, saveRun } from '@argus/db/runs';
import { answerTimeRequest } from '@argus/db/timeRequests';
import { rerank } from '@argus/game/fold';
import { type Rejection, reject } from '@argus/game/rejection';
import { withMoreTime } from '@argus/game/run';
import type { Command, Plan, SessionState } from '@argus/game/sessionState';
import { attemptsOf } from '@argus/game/terms';
import { erasePersonal } from './erasure.ts';
import { checkNickname } from './nicknames.ts';

interface Act<C> {
  readonly tx: Queries;
  readonly sessionId: string;
  readonly plan: Plan;
  readonly before: SessionState;
  readonly command: C;
  readonly at: number;
  readonly version: number;
}

type Concerning = Extract<Command, { participantId: string }>;
type Verdict = Promise<Rejection | null>;

const unchanged = (message: string): Rejection => reject('unchanged', message);

/** The places anew; points stay as they are. */
const rerankAll = async (tx: Queries, sessionId: string): Promise<void> => {
  const scores = await readScores(tx, sessionId);
  if (scores.length > 0) {
    const rows = rerank(await readParticipants(tx, sessionId), scores);
    await changeScores(tx, [{ sessionId, rows }]);
  }
};

const kickOrRestore = async (act: Act<Concerning>, row: ConcernedRow, kicks: boolean): Verdict => {
  const { tx, sessionId, before, command, at, version } = act;
  if (kicks && row.kicked && !row.waiting) return unchanged('This participant has been removed already.');
  if (!kicks && (!row.kicked || row.waiting)) return unchanged('This participant was not removed.');
  if (kicks) await markKicked(tx, sessionId, command.participantId, at, version);
  else await markRestored(tx, sessionId, command.participantId);
  // Places come with the end of a self-paced session.
  if (before.phase !== 'running') await rerankAll(tx, sessionId);
  return null;
};

const rename = async (
  { tx, sessionId, command }: Act<Extract<Command, { type: 'rename' }>>,
  row: ConcernedRow,
): Verdict => {
  const name = checkNickname(command.nickname);
  if (!name.ok) return name;
  if (name.value.nickname === row.nickname) return unchanged('This is the name already.');
  const free = await setNickname(tx, sessionId, command.participantId, name.value);
  return free ? null : reject('nickname-taken', 'Somebody here has this name already: choose another one.');
};

const assign = async (
  { tx, sessionId, plan, command }: Act<Extract<Command, { type: 'assign' }>>,
  row: ConcernedRow,
): Verdict => {
  const { teams } = plan.settings;
  if (!teams) return reject('turned-off', 'This session has no teams.');
  if (!teams.names[command.team]) return reject('bad-input', 'There is no such team here.');
  if (row.team === command.team) return unchanged('This participant plays in that team already.');
  await setTeam(tx, sessionId, command.participantId, command.team);
  return null;
};

/** Another attempt only for whoever has used the last one. */
const allow = async ({ tx, sessionId, before, command }: Act<Concerning>, row: ConcernedRow): Verdict => {
  const { participantId } = command;
  if (row.kicked) return reject('kicked', 'This participant does not play.');
  const given = await countAttempts(tx, sessionId, before.questionIndex, participantId);
  return given >= attemptsOf(before.terms, participantId)
    ? null
    : unchanged('This participant has an attempt left.');
};

/**
 * More time answers a request for it; as much as the others have takes that back. Who plays at their own speed has it
 * from the question on that is before them.
 */
const giveTime = async (
  { tx, sessionId, plan, command, at }: Act<Extract<Command, { type: 'factor' }>>,
  row: ConcernedRow,
): Verdict => {
  // Nobody waits for the answer of whoever is not in.
  if (row.kicked) {
    return reject('kicked', 'This participant does not play: let them in first, then change their time.');
  }
  const { participantId, factor } = command;
  if (factor > 1) await answerTimeRequest(tx, sessionId, participantId, ['asked', 'declined'], 'granted');
  else await answerTimeRequest(tx, sessionId, participantId, ['granted'], 'declined');
  if (plan.settings.selfPaced) {
    // The step keeps every run of the session as it is.
    const run = (await readRuns(tx, sessionId, [participantId])).get(participantId);
    const longer = run && withMoreTime(plan, run, factor, at);
    if (longer) await saveRun(tx, sessionId, participantId, longer, at);
  }
  return null;
};

const concerning = async (act: Act<Concerning>): Verdict => {
  const { tx, sessionId, command } = act;
  const row = await readConcerned(tx, sessionId, command.participantId);
  if (!row) return reject('not-found', 'There is no such participant in this session.');
  switch (command.type) {
    case 'kick':
    case 'restore':
      return kickOrRestore(act, row, command.type === 'kick');
    case 'rename':
      return rename({ ...act, command }, row);
    case 'assign':
      return assign({ ...act, command }, row);
    case 'allow':
      return allow(act, row);
    case 'factor':
      return giveTime({ ...act, command }, row);
    case 'decline':
      return (await answerTimeRequest(tx, sessionId, command.participantId, ['asked'], 'declined'))
        ? null
        : unchanged('This participant does not wait for more time.');
  }
};

/**
 * What a command changes about participants and their door, in the transaction of its step: a refusal takes all of
 * it back.
 * Null where nothing stands against it.
 */
export const applyAct = async (act: Act<Command>): Verdict => {
  const { tx, sessionId, before, command, version } = act;
  // Not a rule of the step: logs in which it was done twice are played again, too.
  if (command.type === 'lock' && before.locked) return unchanged('Joining is closed already.');
  if (command.type === 'unlock' && !before.locked) return unchanged('Joining is open already.');
  if (command.type === 'erase') return erasePersonal({ ...act, participantId: command.participantId });
  if (command.type === 'admit') {
    const admitted = await admit(tx, sessionId, command.participantIds, version);
    return admitted > 0 ? null : unchanged('Nobody of these waits to be let in.');
  }
  if (command.type === 'message') {
    const { participantId } = command;
    if (participantId === null) return null;
    if (!(await readConcerned(tx, sessionId, participantId))) {
      return reject('not-found', 'There is no such participant in this session.');
    }
    await setMessage(tx, sessionId, participantId, command.text.trim(), version);
    return null;
  }
  return 'participantId' in command ? concerning({ ...act, command }) : null;
};
