/** What the operator is shown when everything runs. */
export interface Welcome {
  readonly url: string;
  readonly phoneUrl: string | null;
  /** Where the data is, and why there when that may surprise. */
  readonly data: string;
  readonly dataReason: string | null;
  readonly setupUrl: string | null;
}

type Paint = (style: 'bold' | 'dim' | 'cyan' | 'green', text: string) => string;

const codes = { bold: [1, 22], dim: [2, 22], cyan: [36, 39], green: [32, 39] } as const;

/** Colours for a terminal that shows them; elsewhere plain text. */
export const paintFor = (colours: boolean): Paint => {
  if (!colours) return (_style, text) => text;
  return (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
};

const labelWidth = 15;

/** The block that is printed at the start: where to go, and what to do first. */
export const welcomeText = (welcome: Welcome, paint: Paint): string => {
  const { url, phoneUrl, data, dataReason, setupUrl } = welcome;
  const row = (label: string, value: string): string => `  ${paint('dim', label.padEnd(labelWidth))}${value}`;
  const lines = [
    '',
    `  ${paint('green', '●')} ${paint('bold', 'Argus is ready')}`,
    '',
    row('Players', paint('cyan', url)),
    ...(phoneUrl === null ? [] : [row('On phones', `${paint('cyan', phoneUrl)}  (same network)`)]),
    row('Administrators', paint('cyan', `${url}/admin`)),
    row('Data', data),
    ...(dataReason === null ? [] : [row('', paint('dim', dataReason))]),
    '',
  ];
  if (setupUrl !== null) {
    lines.push(
      `  ${paint('bold', 'First, make yourself the administrator.')} This link works once, for a day:`,
      `  ${paint('cyan', setupUrl)}`,
      '',
    );
  }
  lines.push(`  ${paint('dim', 'Ctrl-C stops Argus.')}`, '');
  return `${lines.join('\n')}\n`;
};
