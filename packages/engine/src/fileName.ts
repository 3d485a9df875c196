/** A name for a file that every system takes, from a title. */
export const fileNameOf = (title: string, extension: string): string =>
  `${
    title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'quiz'
  }.${extension}`;
