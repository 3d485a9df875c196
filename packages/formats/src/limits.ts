/** Limits of what is read from a file; each is said in the message that refuses. */
export const fileLimits = {
  /** Bytes. */
  size: 10 * 1024 * 1024,
  /** Records of one file that are looked at. */
  records: 50_000,
  /** Problems that are reported one by one. */
  problems: 1_000,
  excerptLength: 80,
} as const;
