import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { tableOf } from './figures.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    players: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

/** A whole number of at least one. */
const count = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number from 1 on, not ${text}.`);
  process.exit(2);
};

const size = values.quick
  ? { players: 200, rounds: 3 }
  : { players: count('players', values.players), rounds: count('rounds', values.rounds) };
const rows = await measure(size);
const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
console.log(`\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n${tableOf(rows)}`);
if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ machine, rows }, null, 2));
