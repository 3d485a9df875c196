import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What V8 writes: a tree of functions, and which of them ran at each sample. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  /** Microseconds of the machine's clock. */
  readonly startTime: number;
  readonly samples: readonly number[];
  /** Microseconds before each sample, since the one before it. */
  readonly timeDeltas: readonly number[];
}

/** Milliseconds of the machine's clock. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const waiting = new Set(['(idle)', '(root)']);

const labelOf = ({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string => {
  const name = functionName === '' ? '(anonymous)' : functionName;
  return url === '' ? name : `${name} ${basename(url)}:${lineNumber + 1}`;
};

/** The functions with the most time of their own within a span, each with its share of the time that was busy. */
export const topOf = (profile: CpuProfile, { from, to }: Span, count: number): string[] => {
  const labels = new Map(profile.nodes.map(({ id, callFrame }) => [id, labelOf(callFrame)]));
  const self = new Map<string, number>();
  let busy = 0;
  let now = profile.startTime;
  for (const [index, id] of profile.samples.entries()) {
    const took = profile.timeDeltas[index] ?? 0;
    now += took;
    const label = labels.get(id) ?? '';
    if (now < from * 1_000 || now > to * 1_000 || waiting.has(label)) continue;
    busy += took;
    self.set(label, (self.get(label) ?? 0) + took);
  }
  const sorted = [...self].sort(([, one], [, other]) => other - one).slice(0, count);
  return sorted.map(([label, took]) => `${((took / busy) * 100).toFixed(1).padStart(5)} %  ${label}`);
};

/** Reads the profile that a process has left in a folder. */
export const readProfile = async (folder: string): Promise<CpuProfile> => {
  const file = (await readdir(folder)).find((name) => name.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error('Argus has left no profile');
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
};
