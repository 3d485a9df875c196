import { describe, expect, it } from 'vitest';
import { createEventParser, type StreamEvent } from './eventStream.ts';

const text =
  'event: connected\r\ndata: {"a":1}\r\n\r\n: a comment\n\ndata: first\ndata:second\n\nevent: ping\ndata: \n\nid: 7\rdata: {"ä":"🦉"}\r\r';
const events: StreamEvent[] = [
  { event: 'connected', data: '{"a":1}' },
  { event: 'message', data: 'first\nsecond' },
  { event: 'ping', data: '' },
  { event: 'message', data: '{"ä":"🦉"}' },
];

const parse = (pieces: readonly string[]): StreamEvent[] => {
  const found: StreamEvent[] = [];
  const feed = createEventParser((event) => found.push(event));
  for (const piece of pieces) feed(piece);
  return found;
};

describe('a stream of server-sent events', () => {
  it('is read with every ending of lines', () => {
    expect(parse([text, '\n'])).toEqual(events);
  });

  it('is the same wherever the network has cut it', () => {
    for (let size = 1; size < 12; size += 1) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(parse([...pieces, '\n'])).toEqual(events);
    }
  });

  it('has no event before its empty line', () => {
    expect(parse(['data: half'])).toEqual([]);
    expect(parse(['data: half', '\n'])).toEqual([]);
    expect(parse(['data: half', '\n\n'])).toEqual([{ event: 'message', data: 'half' }]);
  });
});
