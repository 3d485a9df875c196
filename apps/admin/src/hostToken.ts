import { argus } from './argus.ts';

const keyOf = (sessionId: string): string => `argus:host:${sessionId}`;

/** The token that the connection shows now: pages ask for theirs each time they are entered. */
let shown: string | null = null;

/** What the fragment of the address hands over: fragments never reach a server or its logs. */
const fromFragment = (): string | null => new URLSearchParams(location.hash.slice(1)).get('hostToken');

/**
 * Lets whoever started a session in the main room steer it here: takes the host token out of the address,
 * keeps it for reloads, and shows it on the connection.
 */
export const adoptHostToken = (sessionId: string): void => {
  const handedOver = fromFragment();
  if (handedOver) {
    localStorage.setItem(keyOf(sessionId), handedOver);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  const hostToken = handedOver ?? localStorage.getItem(keyOf(sessionId));
  if (!hostToken || hostToken === shown) return;
  shown = hostToken;
  argus.setToken({ hostToken });
};

/** The host token that this browser holds of a session; null when it is known by its sign-in, or not at all. */
export const heldHostToken = (sessionId: string): string | null => localStorage.getItem(keyOf(sessionId));

/** Whether this browser holds the host token of a session. */
export const holdsHostToken = (sessionId: string): boolean => heldHostToken(sessionId) !== null;
