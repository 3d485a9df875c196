/** Limits of what is read from a file; each is said in the message that refuses. */
export const fileLimits = {
  /** Bytes. */
  size: 10 * 1024 * 1024,
  lines: 500_000,
  /** Characters of one line of OpenTriviaQA text that are looked at: more than any question may have. */
  lineLength: 20_000,
  /** Records of one file, good and bad. */
  records: 50_000,
  /** Problems that are reported one by one. */
  problems: 1_000,
  excerptLength: 80,
  /** How far one CSV row may go; a quote that is not closed within it counts as broken: lines, characters. */
  csvRecordLines: 4_000,
  csvRecordLength: 40_000,
} as const;
