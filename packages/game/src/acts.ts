import { limits } from './limits.ts';
import { reject } from './rejection.ts';
import { closingAt, effectiveNow, isAuto, isOpened, lastDeadline, moved, type Rule } from './sessionRule.ts';
import { attemptsOf, factorOf, type Terms } from './terms.ts';

/** Who plays is not part of the state; the step only keeps the order of things. */
export const note: Rule = () => moved({ change: {} });

/** The least and the most that somebody's time can be multiplied by. */
export const factorRange = { min: 1, max: 3 } as const;

/** Changes the terms, and with them the moment when the open question closes. */
const withTerms = (at: Parameters<Rule>[0], change: Partial<Terms>): ReturnType<Rule> => {
  const terms = { ...at.state.terms, ...change };
  const { phase, closesAt } = at.state;
  const dueAt = phase === 'asking' && closesAt !== null ? closingAt(at.plan, { ...at.state, terms }) : null;
  return moved({ change: { terms, ...(dueAt === null ? {} : { dueAt }) } });
};

/** Gives one participant more time for the whole session. */
export const setFactor: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'factor') return reject('bad-input', 'Say whose time to extend.');
  const { participantId, factor } = command;
  if (!(factor >= factorRange.min && factor <= factorRange.max)) {
    return reject('bad-input', `Multiply the time by ${factorRange.min} to ${factorRange.max}.`);
  }
  if (factorOf(state.terms, participantId) === factor) {
    return reject('unchanged', 'This participant has that much time already.');
  }
  const { [participantId]: _, ...others } = state.terms.factors;
  return withTerms(at, { factors: factor === 1 ? others : { ...others, [participantId]: factor } });
};

/** Whoever is removed is not waited for any more; whoever comes back is again. */
export const removeOrRestore: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'kick' && command.type !== 'restore') return note(at);
  const { participantId } = command;
  const { absent = [] } = state.terms;
  if (factorOf(state.terms, participantId) === 1) return note(at);
  const others = absent.filter((id) => id !== participantId);
  return withTerms(at, { absent: command.type === 'kick' ? [...others, participantId] : others });
};

/** Lets one participant answer the open question once more; the last answer counts. */
export const allowAttempt: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'allow') return reject('bad-input', 'Say who may answer again.');
  if (!isOpened(at)) return reject('not-open', 'The question is not open yet.');
  const deadline = lastDeadline(state);
  if (deadline !== null && effectiveNow(at) >= deadline) {
    return reject('closing', 'The question is closing: its time is over.');
  }
  const { participantId } = command;
  const attempts = attemptsOf(state.terms, participantId) + 1;
  if (attempts > limits.attemptsMax) {
    return reject('limit-reached', `Nobody answers one question more than ${limits.attemptsMax} times.`);
  }
  return withTerms(at, { attempts: { ...state.terms.attempts, [participantId]: attempts } });
};

/** Says something to everybody, or to one; an empty text takes back what was said to all. */
export const announce: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'message') return reject('bad-input', 'Say what to tell them.');
  const text = command.text.trim();
  if (text.length > limits.messageLength) {
    return reject('bad-input', `Say it in at most ${limits.messageLength} characters.`);
  }
  if (command.participantId !== null) {
    return text === '' ? reject('bad-input', 'Write something first.') : note(at);
  }
  if (text === '' && state.terms.announcement === null)
    return reject('unchanged', 'There is no message to take back.');
  return withTerms(at, { announcement: text === '' ? null : { text, version: state.version + 1 } });
};

const turn =
  (flag: 'showsAnswers' | 'approval', on: boolean, already: string): Rule =>
  (at) =>
    at.state.terms[flag] === on ? reject('unchanged', already) : withTerms(at, { [flag]: on });

export const showAnswers = turn('showsAnswers', true, 'The stage shows the answers already.');
export const hideAnswers = turn('showsAnswers', false, 'The stage shows no answers.');
export const askFirst = turn('approval', true, 'Everybody is let in one by one already.');
export const letIn = turn('approval', false, 'Everybody is let in already.');

/** The host takes over from the clock: what is open stays open until its deadline, then all waits for a hand. */
export const takeWheel: Rule = (at) => {
  const { state } = at;
  if (!isAuto(at)) return reject('unchanged', 'You have the wheel already.');
  const terms: Terms = { ...state.terms, wheel: 'host' };
  if (state.phase === 'asking' || terms.plannedAt !== null) return moved({ change: { terms } });
  return moved({ change: { terms, dueAt: null, pausedAt: null } });
};

/** The clock takes over from the host, from now on. */
export const giveWheel: Rule = (at) => {
  const { plan, state, now } = at;
  if (isAuto(at)) return reject('unchanged', 'The clock has the wheel already.');
  const { settings } = plan;
  const terms: Terms = { ...state.terms, wheel: 'clock' };
  switch (state.phase) {
    case 'asking': {
      if (state.closesAt !== null || state.opensAt === null) return moved({ change: { terms } });
      const from = Math.max(state.opensAt, effectiveNow(at));
      const closesAt = from + settings.autoTimeLimit * 1_000;
      return moved({ change: { terms, closesAt, dueAt: closingAt(plan, { ...state, terms, closesAt }) } });
    }
    case 'revealed':
      return moved({ change: { terms, dueAt: now + settings.revealMs } });
    case 'board':
      return moved({ change: { terms, dueAt: now + settings.boardMs } });
    default: {
      const wait = settings.lobbyMs === null ? null : now + settings.lobbyMs;
      return moved({ change: { terms, dueAt: terms.plannedAt ?? wait } });
    }
  }
};

/** Opens the door of a planned session, at its time or before. */
export const openDoors: Rule = (at) => {
  const { plan, state, now } = at;
  if (state.terms.plannedAt === null) return reject('unchanged', 'The door is open already.');
  const { lobbyMs } = plan.settings;
  return moved({
    change: {
      terms: { ...state.terms, plannedAt: null },
      dueAt: isAuto(at) && lobbyMs !== null ? now + lobbyMs : null,
    },
  });
};
