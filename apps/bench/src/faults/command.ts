import { noticed, rollOver } from './rolling.ts';
import { runFaults } from './runFaults.ts';
import { openTrial } from './trial.ts';

interface Flags {
  readonly seed: string;
  readonly seconds: string;
  readonly players: string;
  /** Restarts servers politely instead of breaking things. */
  readonly rolling: boolean;
}

interface Numbers {
  readonly seed: number;
  readonly seconds: number;
  readonly players: number;
}

const numbersOf = (flags: Flags): Numbers | string => {
  const numbers = {
    seed: Number(flags.seed),
    seconds: Number(flags.seconds),
    players: Number(flags.players),
  };
  for (const name of ['seed', 'seconds', 'players'] as const) {
    const least = name === 'seed' ? 0 : 1;
    if (!Number.isInteger(numbers[name]) || numbers[name] < least)
      return `--${name} takes a whole number from ${least} on, not ${flags[name]}.`;
  }
  return numbers;
};

/** A rolling restart of two servers under a crowd that plays. */
const roll = async ({ seed, players }: Numbers): Promise<string[]> => {
  const trial = await openTrial(seed, { servers: 2, workers: 1 });
  try {
    const { played, restarts, questions } = await rollOver(trial, players);
    const waits = played.players.flatMap(({ acknowledged }) => acknowledged.map(({ tookMs }) => tookMs));
    for (const { name, code, saidClosing } of restarts)
      console.log(`${name}: exit code ${code}, ${saidClosing ? 'said 503 first' : 'never said 503'}`);
    console.log(
      `${questions} questions, ${waits.length} answers, the slowest took ${Math.round(Math.max(...waits))} ms`,
    );
    const rude = restarts.filter(({ code, saidClosing }) => code !== 0 || !saidClosing);
    return [
      ...rude.map(({ name }) => `${name} did not take leave as it should`),
      ...played.players.flatMap(noticed),
      ...(await played.verdict()),
    ];
  } finally {
    await trial.close();
  }
};

/** `pnpm bench --faults`: prints the seed first and the ledger's verdict last; the exit code. */
export const faultsCommand = async (flags: Flags): Promise<number> => {
  const numbers = numbersOf(flags);
  if (typeof numbers === 'string') {
    console.error(numbers);
    return 2;
  }
  // Leaving by the exit lets the cluster take its processes along.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  console.log(`seed ${numbers.seed}, ${numbers.players} players, ${numbers.seconds} s`);
  if (flags.rolling) {
    const wrong = await roll(numbers);
    for (const line of wrong) console.log(line);
    console.log(wrong.length === 0 ? 'Nobody noticed.' : `Noticed ${wrong.length} times.`);
    return wrong.length === 0 ? 0 : 1;
  }
  const began = performance.now();
  const tell = (line: string): void =>
    console.log(`${((performance.now() - began) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const { games, faults, acknowledged, wrong } = await runFaults({ ...numbers, tell });
  for (const line of wrong) console.log(line);
  const played = `${games} games, ${faults} faults, ${acknowledged} answers acknowledged`;
  console.log(
    wrong.length === 0
      ? `The ledger holds: ${played}.`
      : `The ledger is broken ${wrong.length} times: ${played}. Again with --seed ${numbers.seed}.`,
  );
  return wrong.length === 0 ? 0 : 1;
};
