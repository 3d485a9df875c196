import { useState } from 'react';
import { type AlertKind, alertKinds } from './alerts.ts';

const keyOf = (sessionId: string): string => `argus:muted:${sessionId}`;

const readMuted = (sessionId: string): ReadonlySet<AlertKind> => {
  try {
    const kept = (sessionStorage.getItem(keyOf(sessionId)) ?? '').split(' ');
    return new Set(alertKinds.filter((kind) => kept.includes(kind)));
  } catch {
    return new Set();
  }
};

/** Which kinds of alerts are muted in this session, and which single ones were put away. */
export const useMuted = (sessionId: string) => {
  const [muted, setMuted] = useState(() => readMuted(sessionId));
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const toggle = (kind: AlertKind): void => {
    const next = new Set(muted);
    if (!next.delete(kind)) next.add(kind);
    setMuted(next);
    try {
      sessionStorage.setItem(keyOf(sessionId), [...next].join(' '));
    } catch {
      // Storage is closed to this page: it holds as long as the page does.
    }
  };
  return { muted, toggle, away, putAway: (id: string) => setAway(new Set([...away, id])) };
};
