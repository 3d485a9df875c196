import type { Log } from './apiOptions.ts';
import type { Live } from './engine.ts';
import { textFrame } from './textFrame.ts';

/** Writes a whole WebSocket frame to one socket. */
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

/** Who reads a view alone, as everybody does their own. */
const onlyReader = ({ readers }: Group): Deliver | undefined => {
  const [delivers] = readers.values();
  const [deliver] = delivers ?? [];
  return readers.size === 1 && delivers?.size === 1 ? deliver : undefined;
};

/** What a group's newest view is to one reader. */
const frameOf = (head: string, { live }: Group): Buffer => textFrame(textOf(head, live));

/**
 * Carries views to sockets past tRPC, in its own wire format: tRPC's adapter runs an iterator and writes the same
 * JSON again for each subscriber, while here a frame is built once for all who share it. A wake costs one entry in
 * a set, however many sockets there are and however often it comes before its turn. A step moves the view that all
 * share and each one's own: they leave in one write, which is what a frame costs most.
 */
export const createViewHub = (log: Log): ViewHub => {
  const groups = new Map<Live<unknown>, Group>();
  const stale = new Set<Group>();
  let current: Generator<void> | undefined;
  let running = false;

  const complain = (error: unknown): void =>
    log.error({ error }, 'a view could not be written; its next change is tried again');

  /** Views that one reader alone is about to get. */
  const owns = new Map<Deliver, Group>();

  /** The frame, and after it what is new of the reader's own. */
  const withOwn = (frame: Buffer, deliver: Deliver): Buffer => {
    const own = owns.get(deliver);
    if (!own || onlyReader(own) !== deliver || !stale.delete(own)) return frame;
    try {
      return Buffer.concat([frame, ...[...own.readers.keys()].map((head) => frameOf(head, own))]);
    } catch (error) {
      complain(error);
      return frame;
    }
  };

  /** Writes the newest view to all readers of a group; each slice is read anew, so that its time is its own. */
  function* round(group: Group): Generator<void> {
    for (const [head, delivers] of group.readers) {
      let written = 0;
      let frame = textFrame('');
      for (const deliver of delivers) {
        if (written % sliceSize === 0) frame = frameOf(head, group);
        written += 1;
        deliver(withOwn(frame, deliver));
        yield;
      }
    }
  }

  const nextRound = (): Generator<void> | undefined => {
    const [group] = stale;
    if (!group) {
      owns.clear();
      return undefined;
    }
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
        complain(error);
      }
    }
    setImmediate(run);
  };

  const open = (live: Live<unknown>): Group => {
    const stop = live.subscribe(() => {
      stale.add(group);
      const reader = onlyReader(group);
      if (reader) owns.set(reader, group);
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
