import { detailsOf, reasonOf } from '@argus/client';
import { useArgus } from '@argus/client/live';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerValue, PersonalView } from '../views.ts';
import { type KeptAnswer, keep, readKept } from './keptAnswer.ts';

/** What became of the answer to the question that is on. */
export type AnswerState =
  | { readonly state: 'none' }
  /** On its way, or waiting here for the network: tried again until the server says something. */
  | { readonly state: 'sending'; readonly value: unknown }
  | {
      readonly state: 'safe';
      readonly value: unknown;
      readonly responseMs: number | null;
      /** It was given on another device or in another tab, before the one that was given here. */
      readonly isOther: boolean;
    }
  | { readonly state: 'refused'; readonly reason: string; readonly error: unknown };

/** The server puts lists in an order of its own. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(Array.isArray(one) ? one.toSorted() : one) ===
  JSON.stringify(Array.isArray(other) ? other.toSorted() : other);

interface Sent extends KeptAnswer {
  /** Which attempt at the question it was on: the host may have allowed another one since. */
  readonly at: number;
  readonly outcome: Exclude<AnswerState, { state: 'none' }>;
}

/** The own answer to a question: what the server says of it, or what this page knows of it on its way. */
export const useAnswer = (sessionId: string, questionIndex: number, me: PersonalView | null) => {
  const argus = useArgus();
  const [sent, setSent] = useState<Sent | null>(null);
  const flying = useRef<string | null>(null);
  const attempt = me?.attempt ?? 1;
  const latestAttempt = useRef(attempt);
  latestAttempt.current = attempt;

  const send = useCallback(
    async (answer: KeptAnswer) => {
      if (flying.current === answer.key) return;
      flying.current = answer.key;
      keep(sessionId, answer);
      const at = latestAttempt.current;
      const settle = (outcome: Sent['outcome']) => setSent({ ...answer, at, outcome });
      settle({ state: 'sending', value: answer.value });
      try {
        const { responseMs } = await argus.answer(answer);
        settle({ state: 'safe', value: answer.value, responseMs, isOther: false });
      } catch (error) {
        const reason = reasonOf(error) ?? 'unavailable';
        const counted = detailsOf(error)?.details?.value;
        settle(
          reason === 'already-answered'
            ? { state: 'safe', value: counted, responseMs: null, isOther: !isSame(counted, answer.value) }
            : { state: 'refused', reason, error },
        );
      }
      keep(sessionId, null);
    },
    [argus, sessionId],
  );

  // A reload may have interrupted an answer on its way: it goes out again under its own key.
  useEffect(() => {
    const kept = readKept(sessionId);
    if (kept?.questionIndex === questionIndex) void send(kept);
  }, [sessionId, questionIndex, send]);

  const own = me?.answer?.questionIndex === questionIndex ? me.answer : null;
  const local = sent?.questionIndex === questionIndex && sent.at === attempt ? sent.outcome : null;
  const state: AnswerState = own
    ? {
        state: 'safe',
        value: own.value,
        responseMs: own.responseMs,
        isOther: sent?.questionIndex === questionIndex && !isSame(own.value, sent.value),
      }
    : (local ?? { state: 'none' });
  return {
    answer: state,
    give: (value: AnswerValue) => {
      const own = me?.run ? { attempt } : {};
      void send({ questionIndex, value, key: crypto.randomUUID(), ...own });
    },
  };
};
