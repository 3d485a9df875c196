import type { AppRouter } from '@argus/api/root';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { ConnectionMonitor } from './connection.ts';
import { createEventParser, type StreamEvent } from './eventStream.ts';

/** The server pings every 2 s: after so many milliseconds without a byte people are told, … */
const quietMs = 3_000;
/** … and after so many the stream is given up, as one is that has not begun by then. */
const silentMs = 12_000;

interface EventsLinkOptions {
  readonly url: string;
  readonly request: typeof globalThis.fetch;
  readonly headers: () => Record<string, string>;
  readonly monitor: ConnectionMonitor;
}

interface Answer {
  readonly result: { readonly type: 'data'; readonly data: unknown };
}

const refusalOf = async (response: Response): Promise<Error> => {
  const said: unknown = await response.json().catch(() => null);
  return TRPCClientError.from(typeof said === 'object' && said !== null ? said : new Error('No stream.'));
};

/**
 * Live views as server-sent events, in tRPC's wire format. Over `fetch` and not the browser's `EventSource`: that
 * one can neither send the token in a header nor say why it was refused.
 */
export const eventsLink =
  ({ url, request, headers, monitor }: EventsLinkOptions): TRPCLink<AppRouter> =>
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      const stop = new AbortController();
      let quiet: ReturnType<typeof setTimeout> | undefined;
      let silent: ReturnType<typeof setTimeout> | undefined;
      const hush = () => {
        clearTimeout(quiet);
        clearTimeout(silent);
      };
      const wait = () => {
        hush();
        quiet = setTimeout(monitor.lost, quietMs);
        silent = setTimeout(() => stop.abort(new Error('The stream fell silent.')), silentMs);
      };

      const take = ({ event, data }: StreamEvent) => {
        if (event === 'connected') observer.next({ result: { type: 'started' } });
        else if (event === 'serialized-error') throw TRPCClientError.from({ error: JSON.parse(data) });
        else if (event === 'message') {
          const answer: Answer = { result: { type: 'data', data: JSON.parse(data) } };
          observer.next(answer);
        }
      };

      const read = async () => {
        wait();
        const query = encodeURIComponent(JSON.stringify(input ?? {}));
        const response = await request(`${url}/${path}?input=${query}`, {
          headers: { ...headers(), accept: 'text/event-stream' },
          signal: stop.signal,
        });
        if (!response.ok || !response.body) throw await refusalOf(response);
        const reader = response.body.getReader();
        const decoder = new TextDecoder();
        const feed = createEventParser(take);
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          wait();
          monitor.up();
          feed(decoder.decode(value, { stream: true }));
        }
      };

      let left = false;
      read()
        .then(
          () => left || observer.complete(),
          (error: unknown) => {
            if (left) return;
            const known = TRPCClientError.from(error instanceof Error ? error : new Error(String(error)));
            if (!known.data) monitor.lost();
            observer.error(known);
          },
        )
        .finally(hush);
      return () => {
        left = true;
        stop.abort();
      };
    });
