/** The address that hands a key over: in its fragment, which reaches no server and no log. */
export const linkOf = (origin: string, sessionId: string, role: 'host' | 'observer', token: string): string =>
  `${origin}/admin/${role === 'host' ? 'host' : 'monitor'}/${sessionId}#hostToken=${token}`;
