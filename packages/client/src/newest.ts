/** What the filter looks at. */
export interface Level {
  readonly sessionId: string;
  readonly version: number;
  readonly revision: number;
}

/**
 * Lets a view pass unless it is older than one that has passed: by version, then by revision. An equal one
 * passes, for its newer `serverNow`.
 */
export const createNewest = () => {
  let last: Level | null = null;
  return (view: Level): boolean => {
    const older =
      last !== null &&
      last.sessionId === view.sessionId &&
      (view.version < last.version || (view.version === last.version && view.revision < last.revision));
    if (!older) last = { sessionId: view.sessionId, version: view.version, revision: view.revision };
    return !older;
  };
};
