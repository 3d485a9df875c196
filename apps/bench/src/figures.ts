/** One figure of Argus beside the same of a peer, in the same unit, by round. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly argus: number[];
  readonly peer: string;
  readonly peers: number[];
}

export interface Row {
  readonly name: string;
  /** Argus' median divided by the peer's; below 1 Argus is faster. */
  readonly value: number;
  readonly unit: 'ratio';
  readonly argus: string;
  readonly peers: Readonly<Record<string, string>>;
}

/** The middle of some figures; the mean of both middles where their number is even. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** The medians of a figure, side by side. */
export const rowOf = ({ name, unit, argus, peer, peers }: Figure): Row => ({
  name,
  value: round(median(argus) / median(peers)),
  unit: 'ratio',
  argus: `${round(median(argus))} ${unit}`,
  peers: { [peer]: `${round(median(peers))} ${unit}` },
});

/** Rows as a Markdown table. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = rows.map(({ name, value, argus, peers }) => {
    const [[peer, figure] = ['', '']] = Object.entries(peers);
    return `| ${name} | ${argus} | ${peer}: ${figure} | ${value} |`;
  });
  return ['| what | Argus | peer | ratio |', '| --- | --- | --- | --- |', ...lines].join('\n');
};
