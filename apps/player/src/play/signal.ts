import { preferences } from '../preferences.ts';
import type { Sound } from './sounds.ts';

/** Milliseconds of buzzing and of rest, in turn. */
const buzzes: Readonly<Record<Sound, readonly number[]>> = {
  open: [30],
  safe: [20],
  right: [30, 60, 30],
  wrong: [80],
};

const wantsCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Tells ears and hands what eyes see, as far as the player wants it. Nothing buzzes under reduced motion. */
export const signal = (sound: Sound): void => {
  const { sound: sounds, vibration } = preferences();
  if (vibration && !wantsCalm() && 'vibrate' in navigator) navigator.vibrate([...buzzes[sound]]);
  if (!sounds) return;
  // Loaded by those who want it; a sound that cannot be loaded is no loss.
  import('./sounds.ts').then(({ playSound }) => playSound(sound)).catch(() => undefined);
};
