import { afterEach, describe, expect, it, vi } from 'vitest';
import { createArgusClient } from './client.ts';

describe('a client', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('says which WebSocket class to pass when it was given something else', () => {
    class Odd {
      static readonly CONNECTING = 0;
      static readonly OPEN = 7;
      static readonly CLOSING = 2;
      static readonly CLOSED = 3;
      readonly readyState = 0;
      send(): void {}
      close(): void {}
    }
    expect(() => createArgusClient({ url: 'http://127.0.0.1:9', WebSocket: Odd })).toThrow('package ws');
  });

  it('calls over HTTP where there is no WebSocket', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string, { headers }: { headers: object }) => {
      asked.push(`${url} ${JSON.stringify(headers)}`);
      return new Response(JSON.stringify([{ result: { data: { sessions: [] } } }]));
    });
    const client = createArgusClient({ url: 'https://quiz.example.org/', participantToken: 'secret' });
    expect(await client.lobby.open.query()).toEqual({ sessions: [] });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^https:\/\/quiz\.example\.org\/trpc\/lobby\.open\?/);
    expect(asked[0]?.split(' ', 1)[0]).not.toContain('secret');
    expect(asked[0]).toContain('"authorization":"Bearer secret"');
    await client.close();
  });
});
