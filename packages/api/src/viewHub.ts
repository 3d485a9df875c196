import type { Log } from './apiOptions.ts';
import type { Live } from './engine.ts';

/** Writes a frame to one socket. */
export type Deliver = (frame: Buffer) => void;

export interface ViewHub {
  /**
   * Hands a reader every newer view in frames that begin with `head` and end with `tail`.
   * Returns the first frame's text, read now, so that nothing falls between, and the stop.
   */
  attach(live: Live<unknown>, head: string, deliver: Deliver): { frame: string; detach: () => void };
}

/** Sockets written to before others have a turn: answers are not kept waiting by a large crowd. */
export const sliceSize = 500;

/** Closes what `head` has opened: `{"id":1,"result":{"type":"data","data":`. */
const tail = '}}';

interface Group {
  readonly live: Live<unknown>;
  /** The readers by the head of their frames: those with the same request id share every frame. */
  readonly readers: Map<string, Set<Deliver>>;
  readonly stop: () => void;
}

const textOf = (head: string, live: Live<unknown>): string => `${head}${JSON.stringify(live.read())}${tail}`;

/** Writes the newest view to all readers of a group; each slice is read anew, so that its time is its own. */
function* round({ live, readers }: Group): Generator<void> {
  for (const [head, delivers] of readers) {
    let written = 0;
    let frame = Buffer.alloc(0);
    for (const deliver of delivers) {
      if (written % sliceSize === 0) frame = Buffer.from(textOf(head, live));
      written += 1;
      deliver(frame);
      yield;
    }
  }
}

/**
 * Carries views to sockets past tRPC, in its own wire format: tRPC's adapter runs an iterator and writes the same
 * JSON again for each subscriber, while here a frame is built once for all who share it. A wake costs one entry in
 * a set, however many sockets there are and however often it comes before its turn.
 */
export const createViewHub = (log: Log): ViewHub => {
  const groups = new Map<Live<unknown>, Group>();
  const stale = new Set<Group>();
  let current: Generator<void> | undefined;
  let running = false;

  const nextRound = (): Generator<void> | undefined => {
    const [group] = stale;
    if (!group) return undefined;
    stale.delete(group);
    return round(group);
  };

  const run = (): void => {
    for (let left = sliceSize; left > 0; ) {
      current ??= nextRound();
      if (!current) {
        running = false;
        return;
      }
      try {
        if (current.next().done) current = undefined;
        else left -= 1;
      } catch (error) {
        current = undefined;
        log.error({ error }, 'a view could not be written; its next change is tried again');
      }
    }
    setImmediate(run);
  };

  const open = (live: Live<unknown>): Group => {
    const stop = live.subscribe(() => {
      stale.add(group);
      if (running) return;
      running = true;
      setImmediate(run);
    });
    const group: Group = { live, readers: new Map(), stop };
    groups.set(live, group);
    return group;
  };

  return {
    attach: (live, head, deliver) => {
      const group = groups.get(live) ?? open(live);
      const delivers = group.readers.get(head) ?? new Set();
      group.readers.set(head, delivers.add(deliver));
      return {
        frame: textOf(head, live),
        detach: () => {
          if (!delivers.delete(deliver) || delivers.size > 0) return;
          group.readers.delete(head);
          if (group.readers.size > 0) return;
          groups.delete(live);
          stale.delete(group);
          group.stop();
        },
      };
    },
  };
};
