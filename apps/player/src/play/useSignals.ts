import { useEffect, useRef } from 'react';
import type { PersonalView } from '../views.ts';
import type { Screen } from './screen.ts';
import { signal } from './signal.ts';

interface Moment {
  readonly screen: Screen;
  readonly questionIndex: number | null;
  readonly me: PersonalView | null;
  readonly isFresh: () => boolean;
}

/** Sounds and buzzes at what happens: a question opens, an answer is safe, a result is there. */
export const useSignals = ({ screen, questionIndex, me, isFresh }: Moment): void => {
  const fresh = useRef(isFresh);
  fresh.current = isFresh;
  const tell = useRef((sound: Parameters<typeof signal>[0]) => {
    if (fresh.current()) signal(sound);
  }).current;
  const outcome = screen === 'revealed' ? (me?.result?.outcome ?? null) : null;
  const answered = screen === 'question' && me?.answer?.questionIndex === questionIndex;
  const opened = screen === 'question' ? questionIndex : null;

  useEffect(() => {
    if (opened !== null) tell('open');
  }, [opened, tell]);
  useEffect(() => {
    if (answered) tell('safe');
  }, [answered, tell]);
  useEffect(() => {
    if (outcome === 'right' || outcome === 'partly') tell('right');
    else if (outcome === 'wrong' || outcome === 'missed') tell('wrong');
  }, [outcome, tell]);
};
