import { useSyncExternalStore } from 'react';

/** What a player sets on this device. */
export interface Preferences {
  /** Off by default: a class of thirty phones is loud enough. */
  readonly sound: boolean;
  readonly vibration: boolean;
  readonly highContrast: boolean;
}

const storageKey = 'argus:preferences';
const defaults: Preferences = { sound: false, vibration: true, highContrast: false };

const read = (): Preferences => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return defaults;
    const flag = (name: keyof Preferences): boolean => {
      const value: unknown = Reflect.get(stored, name);
      return typeof value === 'boolean' ? value : defaults[name];
    };
    return { sound: flag('sound'), vibration: flag('vibration'), highContrast: flag('highContrast') };
  } catch {
    return defaults;
  }
};

let current = read();
const listeners = new Set<() => void>();

const apply = (): void => {
  if (current.highContrast) document.documentElement.dataset.contrast = 'high';
  else delete document.documentElement.dataset.contrast;
};

/** Puts what was set here before into force. */
export const startPreferences = (): void => apply();

export const preferences = (): Preferences => current;

/** Sets one thing, and remembers it where storage is open. */
export const prefer = (change: Partial<Preferences>): void => {
  current = { ...current, ...change };
  apply();
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // It lasts as long as the page.
  }
  for (const listener of listeners) listener();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(listen, preferences);
