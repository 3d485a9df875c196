import { setTimeout as wait } from 'node:timers/promises';
import { inLanes } from '../lanes.ts';
import { machineNow } from '../machine.ts';
import { openSocket, type Target, textFrame } from './frameSocket.ts';
import type { Group } from './group.ts';
import type { Entrance, Newcomer, OrderTo, Subscriptions, Waits } from './orders.ts';

/** How many come in side by side where nothing else spreads them. */
const doors = 400;
const patienceMs = 60_000;

/** What a socket says first. */
export const greeting = (tokens: object): string =>
  JSON.stringify({ method: 'connectionParams', data: tokens });
export const subscription = (id: number, path: string, input: object = {}): string =>
  JSON.stringify({ id, method: 'subscription', params: { path, input } });
const firstView = (id: number): string => `{"id":${id},"result":{"type":"data"`;

/** What the typed client sends first, by what it shows. */
const seatOf = (participantToken: string, subscriptions: Subscriptions) => {
  const paths = subscriptions === 'both' ? ['play.watch', 'play.me'] : ['play.watch'];
  const asks = paths.map((path, index) => subscription(index + 1, path));
  return {
    asks,
    hello: [greeting({ participantToken }), ...asks],
    ready: paths.map((_, index) => firstView(index + 1)),
  };
};

/** What tRPC answers to a join. */
interface JoinReply {
  readonly id: number;
  readonly result?: { readonly data: { readonly participantToken: string; readonly stays: boolean } };
  readonly error?: { readonly message: string };
}

const joinFrame = (id: number, input: object): string =>
  JSON.stringify({ id, method: 'mutation', params: { path: 'play.join', input } });

/** Joins over a socket that is the player's from then on, as the typed client does it; its token. */
const joinAndStay = async (
  group: Group,
  place: number,
  target: Target,
  newcomer: Newcomer,
): Promise<string> => {
  group.seat(place, [greeting({}), joinFrame(0, { ...newcomer, stay: true })], ['{"id":0,']);
  const [frame = '{}'] = await group.connect(place);
  const { result, error } = JSON.parse(frame) as JoinReply;
  if (!result?.data.stays) {
    throw new Error(`A join on port ${target.port} was refused: ${error?.message ?? frame}`);
  }
  return result.data.participantToken;
};

/** Joins players over one socket; their tokens in the same order. */
const join = async (target: Target, newcomers: readonly Newcomer[]): Promise<string[]> => {
  const tokens: string[] = [];
  let left = newcomers.length;
  let settle: (problem?: Error) => void = () => undefined;
  const all = new Promise<void>((resolve, reject) => {
    settle = (problem) => (problem ? reject(problem) : resolve());
  });
  const timer = setTimeout(() => settle(new Error(`${left} joins have no answer`)), patienceMs);
  const socket = await openSocket(target, {
    onText: (bytes, start, end) => {
      const { id, result, error } = JSON.parse(bytes.toString('utf8', start, end)) as JoinReply;
      if (!result) return settle(new Error(`A join was refused: ${error?.message}`));
      tokens[id] = result.data.participantToken;
      left -= 1;
      if (left === 0) settle();
    },
    onEnd: () => settle(new Error('A socket was closed before its join was answered')),
  });
  socket.send(textFrame(greeting({})));
  for (const [id, input] of newcomers.entries()) {
    socket.send(textFrame(joinFrame(id, input)));
  }
  try {
    await all;
  } finally {
    clearTimeout(timer);
    socket.cut();
  }
  return tokens;
};

const waitsOf = (ms: readonly number[], beganAt: number, endedAt: number): Waits => ({
  ms: Float64Array.from(ms).sort(),
  beganAt,
  endedAt,
  refused: 0,
  refusal: '',
});

/** Brings newcomers in, each over a socket of its own. */
const enterOneByOne = async (group: Group, order: OrderTo<'enter'>): Promise<Entrance> => {
  const { target, newcomers, subscriptions, spreadMs } = order;
  const places = newcomers.map(() => group.add(target, [], []));
  const joins: number[] = [];
  const entries: number[] = [];
  let joinedAt = 0;
  const beganAt = machineNow();
  const enter = async (newcomer: Newcomer, index: number): Promise<void> => {
    const from = machineNow();
    const place = places[index] ?? 0;
    const token = await joinAndStay(group, place, target, newcomer);
    joinedAt = machineNow();
    joins.push(joinedAt - from);
    const { asks, hello, ready } = seatOf(token, subscriptions);
    group.seat(place, hello, ready);
    await group.ask(place, asks, ready);
    entries.push(machineNow() - from);
  };
  if (spreadMs === 0) await inLanes(newcomers.length, newcomers, enter);
  else {
    await Promise.all(
      newcomers.map(async (newcomer, index) => {
        await wait((index / newcomers.length) * spreadMs);
        await enter(newcomer, index);
      }),
    );
  }
  return { joins: waitsOf(joins, beganAt, joinedAt), entries: waitsOf(entries, beganAt, machineNow()) };
};

/** Brings a crowd in quickly: many join over one socket, and each then has a socket of its own. */
const enterTogether = async (group: Group, order: OrderTo<'enter'>): Promise<Entrance> => {
  const { target, newcomers, subscriptions, joinsPerSocket } = order;
  const parts = Array.from({ length: Math.ceil(newcomers.length / joinsPerSocket) }, (_, part) =>
    newcomers.slice(part * joinsPerSocket, (part + 1) * joinsPerSocket),
  );
  const beganAt = machineNow();
  const tokens = (await inLanes(doors, parts, (part) => join(target, part))).flat();
  const joinedAt = machineNow();
  const places = tokens.map((token) => {
    const { hello, ready } = seatOf(token, subscriptions);
    return group.add(target, hello, ready);
  });
  await inLanes(doors, places, (place) => group.connect(place));
  return { joins: waitsOf([], beganAt, joinedAt), entries: waitsOf([], joinedAt, machineNow()) };
};

export const enter = (group: Group, order: OrderTo<'enter'>): Promise<Entrance> =>
  order.joinsPerSocket === 1 ? enterOneByOne(group, order) : enterTogether(group, order);
