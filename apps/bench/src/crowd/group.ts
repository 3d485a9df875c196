import { machineNow } from '../machine.ts';
import { type FrameSocket, openSocket, type Target, textFrame } from './frameSocket.ts';
import type { Arrivals, Waits } from './orders.ts';

/** Milliseconds after which whoever still waits is given up. */
const patienceMs = 60_000;

interface Member {
  socket: FrameSocket | null;
  readonly target: Target;
  /** The first frames that it sends. */
  hello: readonly Buffer[];
  /** It is there when it has got a frame with each of these. */
  ready: readonly Buffer[];
}

/** Called with every frame of a group; `true` once it has all it wants. */
type Look = (index: number, frame: Buffer) => boolean;

const sorted = (values: Float64Array): Float64Array => values.slice().sort();

/** Sockets that are told things together. */
export const createGroup = () => {
  const members: Member[] = [];
  const looks = new Set<Look>();

  const hear = (index: number, bytes: Buffer, start: number, end: number): void => {
    if (end - start === 1 && bytes[start] === enginePing) {
      members[index]?.socket?.send(enginePong);
      return;
    }
    if (looks.size === 0) return;
    const frame = bytes.subarray(start, end);
    for (const look of looks) if (look(index, frame)) looks.delete(look);
  };

  /** Looks at frames until it has seen enough, but not for ever. */
  const follow = (look: Look, missing: () => string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        looks.delete(watching);
        reject(new Error(missing()));
      }, patienceMs);
      const watching: Look = (index, frame) => {
        if (!look(index, frame)) return false;
        clearTimeout(timer);
        resolve();
        return true;
      };
      looks.add(watching);
    });

  const expect = async (text: string): Promise<Arrivals> => {
    const mark = Buffer.from(text);
    const seen = new Uint8Array(members.length);
    const times = new Float64Array(members.length);
    let count = 0;
    let first = '';
    const look: Look = (index, frame) => {
      if (seen[index] !== 0 || !frame.includes(mark)) return false;
      seen[index] = 1;
      times[count] = machineNow();
      if (count === 0) first = String(frame);
      count += 1;
      return count === seen.length;
    };
    await follow(look, () => `${seen.length - count} of ${seen.length} have not got ${text}`);
    return { times, first };
  };

  /** The frames that a socket gets with each of the marks in them, once it has them all. */
  const awaited = (index: number, wanted: readonly Buffer[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const [marks, frames] = [[...wanted], [] as string[]];
      if (marks.length === 0) return resolve(frames);
      const timer = setTimeout(reject, patienceMs, new Error(`A socket did not get ${String(marks[0])}`));
      onFirst.set(index, (frame) => {
        const found = marks.findIndex((mark) => frame.includes(mark));
        if (found < 0) return;
        marks.splice(found, 1);
        frames.push(String(frame));
        if (marks.length > 0) return;
        clearTimeout(timer);
        onFirst.delete(index);
        resolve(frames);
      });
    });

  const connect = async (index: number): Promise<readonly string[]> => {
    const member = members[index];
    if (!member) return [];
    const ready = awaited(index, member.ready);
    let opened: FrameSocket | null = null;
    const socket = await openSocket(member.target, {
      onText: (bytes, start, end) => {
        onFirst.get(index)?.(bytes.subarray(start, end));
        hear(index, bytes, start, end);
      },
      onEnd: () => {
        if (member.socket === opened) member.socket = null;
      },
    });
    opened = socket;
    member.socket = socket;
    for (const frame of member.hello) socket.send(frame);
    return ready;
  };
  const onFirst = new Map<number, (frame: Buffer) => void>();

  return {
    size: (): number => members.length,
    /** How many of its sockets are open. */
    connected: (): number => members.filter(({ socket }) => socket !== null).length,
    expect,
    /** Opens a socket, says its first frames and gives those that it waits for. */
    connect,
    /** A socket that is open says more, and gets the frames with these marks. */
    ask: (index: number, texts: readonly string[], marks: readonly string[]): Promise<readonly string[]> => {
      const frames = awaited(
        index,
        marks.map((mark) => Buffer.from(mark)),
      );
      for (const text of texts) members[index]?.socket?.send(textFrame(text));
      return frames;
    },
    /** Adds a socket that is not connected yet; returns its place. */
    add: (target: Target, hello: readonly string[], ready: readonly string[]): number =>
      members.push({
        socket: null,
        target,
        hello: hello.map(textFrame),
        ready: ready.map((mark) => Buffer.from(mark)),
      }) - 1,
    /** Changes what a socket says and waits for when it connects. */
    seat: (index: number, hello: readonly string[], ready: readonly string[]): void => {
      const member = members[index];
      if (!member) return;
      member.hello = hello.map(textFrame);
      member.ready = ready.map((mark) => Buffer.from(mark));
    },
    cut: (): void => {
      for (const member of members) {
        const { socket } = member;
        member.socket = null;
        socket?.cut();
      }
    },

    /** Each says its frame; the waits are in the order of their length. */
    say: async (texts: readonly string[], ackText: string, overMs: number): Promise<Waits> => {
      const frames = texts.map(textFrame);
      const ack = Buffer.from(ackText);
      const sentAt = new Float64Array(frames.length);
      const ms = new Float64Array(frames.length).fill(Number.NaN);
      let left = frames.length;
      let refused = 0;
      let refusal = '';
      let endedAt = 0;
      const look: Look = (index, frame) => {
        if (frame.compare(ack, 0, ack.length, 0, Math.min(ack.length, frame.length)) !== 0) return false;
        endedAt = machineNow();
        ms[index] = endedAt - (sentAt[index] ?? 0);
        if (frame.includes('"error":{')) {
          refused += 1;
          refusal = String(frame);
        }
        left -= 1;
        return left === 0;
      };
      const all = follow(
        look,
        () => `${left} of ${frames.length} have no answer that begins with ${ackText}`,
      );
      const beganAt = machineNow();
      let next = 0;
      const sendUpTo = (count: number): void => {
        for (; next < count; next += 1) {
          const frame = frames[next];
          sentAt[next] = machineNow();
          if (frame) members[next]?.socket?.send(frame);
        }
      };
      const tick = (): void => {
        sendUpTo(Math.min(frames.length, Math.ceil(((machineNow() - beganAt) / overMs) * frames.length)));
        if (next < frames.length) setTimeout(tick, Math.max(1, overMs / frames.length));
      };
      if (overMs === 0) sendUpTo(frames.length);
      else tick();
      await all;
      return { ms: sorted(ms), beganAt, endedAt, refused, refusal };
    },
  };
};

/** Socket.IO's own ping, which is text, and the answer to it. */
const enginePing = '2'.charCodeAt(0);
const enginePong = textFrame('3');

export type Group = ReturnType<typeof createGroup>;
