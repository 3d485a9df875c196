import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Row, tableOf } from './figures.ts';
import { openBuilding } from './lab.ts';
import { inLanes } from './lanes.ts';
import { cores, describeMachine, pin } from './machine.ts';
import { families } from './rows/all.ts';
import { type SizeName, sizes } from './sizes.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    tiny: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    faults: { type: 'boolean', default: false },
    rolling: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    players: { type: 'string', default: '40' },
  },
});

if (values.faults) {
  const { faultsCommand } = await import('./faults/command.ts');
  process.exit(await faultsCommand(values));
}

/** Says what is wrong with the command, and ends. */
const refuse = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const namesOf = (only: string | undefined): string[] => {
  const all = Object.keys(families);
  const names = only?.split(',').map((name) => name.trim()) ?? all;
  const unknown = names.find((name) => !all.includes(name));
  return unknown === undefined ? names : refuse(`There is no row ${unknown}; there are ${all.join(', ')}.`);
};

const sizeOf = (name: SizeName, rounds: string | undefined) => {
  if (rounds === undefined) return sizes[name];
  const count = Number(rounds);
  if (!Number.isInteger(count) || count < 1)
    refuse(`--rounds takes a whole number from 1 on, not ${rounds}.`);
  return { ...sizes[name], rounds: count };
};

const size = sizeOf(values.tiny ? 'tiny' : values.quick ? 'quick' : 'full', values.rounds);
const names = namesOf(values.only).filter(
  (name) => values.only !== undefined || name !== 'profile' || !(values.quick || values.tiny),
);
pin(process.pid, cores.clients);

const notes: string[] = [];
const failures: string[] = [];
const building = await openBuilding(size, (lines) => notes.push(lines));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const measure = async (name: string): Promise<Row[]> => {
  const began = performance.now();
  const lab = building.lab();
  try {
    return (await families[name]?.(lab)) ?? [];
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  } finally {
    await lab.clear();
    console.error(`${name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }
};

const rows = (await inLanes(size.shared ? names.length : 1, names, measure)).flat();
await building.close();
const machine = describeMachine();
console.log(`\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n${tableOf(rows)}`);
for (const note of notes) console.log(`\n${note}`);
for (const failure of failures) console.error(`not measured: ${failure}`);
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ machine, rows }, null, 2));
process.exitCode = failures.length === 0 ? 0 : 1;
