// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { someMe } from '../../test/views.ts';
import { useTimeAnswer } from './useTimeAnswer.ts';

afterEach(cleanup);

type State = ReturnType<typeof someMe>['timeRequest'];
/** What is told after each of these states. */
const answersTo = (first: State, ...later: readonly State[]) => {
  const { result, rerender } = renderHook(({ state }) => useTimeAnswer(someMe({ timeRequest: state })), {
    initialProps: { state: first },
  });
  const told = [result.current];
  for (const state of later) {
    rerender({ state });
    told.push(result.current);
  }
  return told;
};

describe("the host's answer to a request for more time", () => {
  it('is told to whoever has waited for it', () => {
    expect(answersTo(null, 'asked', 'granted')).toEqual([null, null, 'granted']);
    expect(answersTo('asked', 'declined', 'granted')).toEqual([null, 'declined', 'granted']);
  });

  it('is no news to whoever comes back later', () => {
    expect(answersTo('granted', 'granted')).toEqual([null, null]);
  });
});
