import { useEffect, useRef, useState } from 'react';
import type { StageView } from '../../live/views.ts';
import { soundOf, ticks } from './soundOf.ts';
import { playSound } from './sounds.ts';

const key = 'argus:stage-volume';
/** How loud the stage is once somebody turns it on. */
const usual = 0.6;

const readVolume = (): number => {
  try {
    const kept = Number(localStorage.getItem(key) ?? '0');
    return kept >= 0 && kept <= 1 ? kept : 0;
  } catch {
    return 0;
  }
};

/** The stage's sounds: off until somebody turns them on, as browsers and classrooms want it. */
export const useSounds = (view: StageView | null, seconds: number | null) => {
  const [volume, setVolume] = useState(readVolume);
  const audio = useRef<AudioContext | null>(null);
  const before = useRef<Parameters<typeof soundOf>[0]>(null);

  const change = (next: number): void => {
    setVolume(next);
    if (next > 0) audio.current ??= new AudioContext();
    void audio.current?.resume();
    try {
      localStorage.setItem(key, `${next}`);
    } catch {
      // Storage is closed to this page: it holds as long as the page does.
    }
  };

  const phase = view?.phase;
  const players = view?.players ?? 0;
  const paused = view?.paused ?? false;
  const questionIndex = view?.question?.index ?? null;
  useEffect(() => {
    if (!phase) return;
    const now = { phase, players, paused, questionIndex };
    const sound = soundOf(before.current, now);
    before.current = now;
    if (!sound || volume === 0) return;
    audio.current ??= new AudioContext();
    playSound(audio.current, sound, volume);
  }, [phase, players, paused, questionIndex, volume]);
  useEffect(() => {
    if (ticks(seconds) && volume > 0 && audio.current) playSound(audio.current, 'tick', volume);
  }, [seconds, volume]);
  return { volume, change, toggle: () => change(volume > 0 ? 0 : usual) };
};
