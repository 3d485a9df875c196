/** Whether a text holds anything that Markdown would change. Most prompts do not, and need no renderer. */
export const isRich = (text: string): boolean =>
  /[*_`$#[\]<>~|\\]|^\s*(?:[-+]|\d+\.)\s|\n|https?:/m.test(text);

/** Whether a text holds maths between dollar signs. */
export const hasMaths = (text: string): boolean => /\$[^$]+\$/.test(text);

/** The text without its marks, for names, tooltips and tables. */
export const plainText = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
