import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../src/startServer.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

const questions = [{ id: 'q1', kind: 'boolean', prompt: 'Is it?', correct: true }];

const medianOf = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;

describe('T35: who guesses PINs', { timeout: 60_000 }, () => {
  let fixture: ServerFixture;
  let server: RunningServer;
  const clients = createClients();
  beforeAll(async () => {
    fixture = await createServerFixture();
    server = await fixture.start({ admin, trustedProxies: ['private'] });
  });
  afterAll(async () => {
    await clients.close();
    await fixture.close();
  });

  const look = async (pin: string, device: string, address: string) => {
    const began = performance.now();
    const input = encodeURIComponent(JSON.stringify({ pin }));
    const response = await fetch(`${server.url}/trpc/play.lookup?input=${input}`, {
      headers: { 'x-argus-device': device, 'x-forwarded-for': address },
    });
    const text = await response.text();
    return { status: response.status, text, tookMs: performance.now() - began };
  };

  it('cannot tell by words or by time a PIN whose session is over from one that never was', async () => {
    const host = clients.connectAs(server, await signIn(server));
    const over: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const game = await openSession(host, questions);
      await game.step('end');
      over.push(game.pin);
    }
    const times = { over: [] as number[], never: [] as number[] };
    const words = new Set<string>();
    // In turns, so that whatever else the machine does falls on both.
    for (let n = 0; n < 100; n += 1) {
      for (const which of ['over', 'never'] as const) {
        const pin = which === 'over' ? (over[n % over.length] ?? '') : String(n * 7_919).padStart(6, '0');
        const { status, text, tookMs } = await look(pin, `${which} ${n}`, '198.51.100.1');
        if (n >= 20) times[which].push(tookMs);
        words.add(`${status} ${text}`);
      }
    }
    expect([...words]).toHaveLength(1);
    const [one, other] = [medianOf(times.over), medianOf(times.never)];
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(2);
  });

  it('gets ten tries a minute and then no answer at all, whatever else is asked', async () => {
    const { pin } = await openSession(clients.connectAs(server, await signIn(server)), questions);
    const statuses: number[] = [];
    for (let guess = 0; guess < 200; guess += 1) {
      statuses.push((await look(String(guess).padStart(6, '0'), 'guesser', '198.51.100.2')).status);
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(190);
    // The right one is no exception: it would tell that it is right.
    expect((await look(pin, 'guesser', '198.51.100.2')).status).toBe(429);
    expect((await look(pin, 'neighbour', '198.51.100.2')).status).toBe(200);
  });
});
