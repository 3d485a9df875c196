// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someMe } from '../../test/views.ts';
import { prefer } from '../preferences.ts';
import type { PersonalResult } from '../views.ts';
import type { Screen } from './screen.ts';
import { playSound } from './sounds.ts';
import { useFresh } from './useFresh.ts';
import { useSignals } from './useSignals.ts';

vi.mock('./sounds.ts', () => ({ playSound: vi.fn() }));
const connection = vi.hoisted(() => ({ state: 'connected' }));
vi.mock('@argus/client/live', () => ({ useConnection: () => connection.state }));

const right: PersonalResult = {
  questionIndex: 0,
  outcome: 'right',
  share: 1,
  points: 900,
  bonus: 0,
  rankBefore: null,
};
interface Shown {
  readonly screen: Screen;
  readonly result: PersonalResult | null;
}

const vibrate = vi.fn();
const calm = vi.fn(() => false);

beforeEach(() => {
  vi.useFakeTimers();
  connection.state = 'connected';
  Object.assign(navigator, { vibrate });
  vi.stubGlobal('matchMedia', () => ({ matches: calm() }));
});
afterEach(() => {
  cleanup();
  prefer({ sound: false, vibration: true });
  vi.mocked(playSound).mockReset();
  vibrate.mockReset();
  calm.mockReturnValue(false);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A game that goes from screen to screen, with what it does to ears and hands. */
const play = (first: Screen) => {
  const shown: Shown = { screen: first, result: null };
  const hook = renderHook(
    ({ screen, result }: Shown) => {
      const isFresh = useFresh();
      useSignals({ screen, questionIndex: screen === 'lobby' ? null : 0, me: someMe({ result }), isFresh });
    },
    { initialProps: shown },
  );
  return { go: (screen: Screen, result: PersonalResult | null = null) => hook.rerender({ screen, result }) };
};
const aWhile = () => vi.advanceTimersByTimeAsync(5_000);

describe('sounds and buzzes', () => {
  it('are a buzz alone until sound is wanted, then both, at each thing that happens', async () => {
    const game = play('lobby');
    await aWhile();
    game.go('question');
    expect(vibrate).toHaveBeenCalledTimes(1);
    await aWhile();
    expect(playSound).not.toHaveBeenCalled();
    prefer({ sound: true });
    game.go('revealed', right);
    expect(vibrate).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(playSound).toHaveBeenCalledExactlyOnceWith('right'));
  });

  it('are not for what happened before this page was opened, nor while it was away', async () => {
    const game = play('question');
    game.go('revealed', right);
    expect(vibrate).not.toHaveBeenCalled();
    await aWhile();
    connection.state = 'reconnecting';
    game.go('board');
    await aWhile();
    connection.state = 'connected';
    game.go('board');
    game.go('question');
    expect(vibrate).not.toHaveBeenCalled();
    await aWhile();
    game.go('revealed', right);
    expect(vibrate).toHaveBeenCalledTimes(1);
  });

  it('do not buzz where motion is reduced, or where it was turned off', async () => {
    const game = play('lobby');
    await aWhile();
    calm.mockReturnValue(true);
    game.go('question');
    calm.mockReturnValue(false);
    prefer({ vibration: false });
    game.go('revealed', right);
    expect(vibrate).not.toHaveBeenCalled();
  });
});
