import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFakeEngine, type FakeEngine } from '../test/fakeEngine.ts';
import { startApi } from '../test/startApi.ts';

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

let engine: FakeEngine;
let api: Awaited<ReturnType<typeof startApi>>;

const ask = ({ method = 'GET', path, headers = {}, body }: Asked): Promise<Got> =>
  new Promise((resolve, reject) => {
    const outgoing = request(`${api.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const json = { 'content-type': 'application/json' };
const own = { ...json, cookie: 'argus=admin', 'x-argus': '1' };
const create = { method: 'POST', path: '/trpc/quizzes.createDemo' } as const;
const join = { method: 'POST', path: '/trpc/play.join', body: '{"pin":"123456","nickname":"Ada"}' } as const;

beforeAll(async () => {
  engine = createFakeEngine();
  api = await startApi(engine, {}, ['https://quiz.example.org']);
});
afterAll(() => api.close());
beforeEach(() => {
  engine.changes.length = 0;
});

describe('T39: a mutation that another site makes a browser send', () => {
  const foreign: [string, Asked, number][] = [
    [
      'a form with multipart',
      { ...create, headers: { ...own, 'content-type': 'multipart/form-data; boundary=x' } },
      415,
    ],
    [
      'a form with text/plain',
      { ...create, headers: { ...own, 'content-type': 'text/plain' }, body: '{}' },
      415,
    ],
    [
      'a form in the address',
      { ...create, headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['a request without a body', { ...create, headers: { cookie: 'argus=admin', 'x-argus': '1' } }, 415],
    ['a foreign origin', { ...create, headers: { ...own, origin: 'https://evil.example' } }, 403],
    ['the origin null', { ...create, headers: { ...own, origin: 'null' } }, 403],
    [
      'a look-alike origin',
      { ...create, headers: { ...own, origin: 'https://quiz.example.org.evil.example' } },
      403,
    ],
    ['an origin with a path', { ...create, headers: { ...own, origin: 'https://quiz.example.org/x' } }, 403],
    [
      'fetch metadata of another site',
      { ...create, headers: { ...own, 'sec-fetch-site': 'cross-site' } },
      403,
    ],
    ['fetch metadata of a sibling', { ...create, headers: { ...own, 'sec-fetch-site': 'same-site' } }, 403],
    ['a cookie without our header', { ...create, headers: { ...json, cookie: 'argus=admin' } }, 403],
    ['GET instead of POST', { path: create.path, headers: own }, 405],
    ['another method', { ...create, method: 'PUT', headers: own }, 405],
    [
      'a batch as a simple request',
      {
        method: 'POST',
        path: `${create.path}?batch=1`,
        headers: { ...own, 'content-type': 'text/plain' },
        body: '{"0":{}}',
      },
      415,
    ],
    [
      'a navigation from elsewhere',
      { path: '/trpc/quizzes.list', headers: { ...own, 'sec-fetch-site': 'cross-site' } },
      403,
    ],
  ];

  it.each(foreign)('%s is refused and changes nothing', async (_name, asked, status) => {
    const got = await ask(asked);
    expect(got.status).toBe(status);
    expect(JSON.parse(got.text).error.data.reason).toMatch(/^(forbidden|bad-input)$/);
    expect(engine.changes).toEqual([]);
  });

  it('comes in from the own page, from a trusted one and from a program', async () => {
    const host = new URL(api.url).host;
    for (const headers of [
      { ...own, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
      { ...own, origin: 'https://quiz.example.org', 'sec-fetch-site': 'cross-site' },
      json,
    ]) {
      expect((await ask({ ...join, headers })).status).toBe(200);
    }
    expect(engine.changes).toEqual(['join', 'join', 'join']);
  });
});

describe('a request that is too much', () => {
  it('T42: has at most ten calls', async () => {
    for (const [path, count] of [
      ['lobby.open', 11],
      ['a', 3_000],
    ] as const) {
      const paths = Array.from({ length: count }, () => path).join(',');
      const got = await ask({ path: `/trpc/${paths}?batch=1&input=%7B%7D` });
      expect(got.status).toBe(400);
      expect(got.text).toContain('"reason":"bad-input"');
    }
    const ten = Array.from({ length: 10 }, () => 'lobby.open').join(',');
    expect((await ask({ path: `/trpc/${ten}?batch=1&input=%7B%7D` })).status).toBe(200);
    expect((await ask({ path: `/trpc/${','.repeat(3_000)}?batch=1&input=%7B%7D` })).status).toBe(400);
  });

  it('has at most a megabyte, whether it says so or not', async () => {
    const body = JSON.stringify({ pin: '123456', nickname: 'x'.repeat(1024 * 1024) });
    const said = await ask({ ...join, headers: { ...json, 'content-length': String(body.length) }, body });
    expect(said.status).toBe(413);
    const chunked = await ask({ ...join, headers: { ...json, 'transfer-encoding': 'chunked' }, body });
    expect(chunked.status).toBe(413);
    expect(JSON.parse(chunked.text).error.data.reason).toBe('too-large');
    expect(engine.changes).toEqual([]);
  });

  it('may be larger when it carries a file to be imported', async () => {
    const body = JSON.stringify({ fileName: 'a.csv', base64: 'AAAA'.repeat(1024 * 1024) });
    const got = await ask({ method: 'POST', path: '/trpc/quizzes.import', headers: own, body });
    expect(JSON.parse(got.text).error.data.reason).toBe('not-found');
    const batch = await ask({
      method: 'POST',
      path: '/trpc/quizzes.import,lobby.open?batch=1',
      headers: own,
      body,
    });
    expect(batch.status).toBe(413);
  });
});

describe('an error', () => {
  it('says what is wrong with the input, under a stable reason', async () => {
    const got = await ask({ ...join, headers: json, body: '{"pin":123456}' });
    expect(got.status).toBe(400);
    const { message, data } = JSON.parse(got.text).error;
    expect(data).toMatchObject({ reason: 'bad-input', path: 'play.join', httpStatus: 400 });
    expect(message).toContain('pin');
  });

  it.each([
    ['no JSON', '{'],
    ['a prototype key', '{"pin":"123456","nickname":"a","__proto__":{"polluted":1}}'],
    ['a constructor key', '{"pin":"123456","nickname":"a","constructor":{"prototype":{"polluted":1}}}'],
    ['NUL in text', '{"pin":"123456","nickname":"a\\u0000b"}'],
    ['half a surrogate pair', '{"pin":"123456","nickname":"a\\ud800b"}'],
    ['an endless number', '{"pin":1e309,"nickname":"a"}'],
    ['unknown fields', '{"pin":"123456","nickname":"a","admin":true}'],
    ['a very deep value', `{"pin":${'['.repeat(20_000)}${']'.repeat(20_000)},"nickname":"a"}`],
  ])('T44: is typed for %s', async (_name, body) => {
    const got = await ask({ ...join, headers: json, body });
    expect(got.status).toBe(400);
    expect(JSON.parse(got.text).error.data.reason).toBe('bad-input');
    expect(engine.changes).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'play', 'play.constructor', 'play.join.name', 'toString', '%00'])(
    'T44: says that there is no procedure %s',
    async (path) => {
      const got = await ask({ path: `/trpc/${path}` });
      expect(got.status).toBe(404);
      expect(JSON.parse(got.text).error.data.reason).toBe('not-found');
    },
  );

  it('tells nothing of the inside and says when to come back', async () => {
    const broken = createFakeEngine();
    const gone = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
    const failures = [gone, new Error('secret in a bug')];
    const other = await startApi({
      ...broken,
      lobby: { ...broken.lobby, open: () => Promise.reject(failures.shift()) },
    });
    const trouble = await fetch(`${other.url}/trpc/lobby.open`);
    expect(trouble.status).toBe(503);
    expect(trouble.headers.get('retry-after')).toBe('2');
    const bug = await fetch(`${other.url}/trpc/lobby.open`);
    expect(bug.status).toBe(500);
    for (const text of [await trouble.text(), await bug.text()]) {
      expect(JSON.parse(text).error.data.reason).toBe('unavailable');
      expect(text).not.toMatch(/stack|10\.0\.0\.7|secret|node_modules/);
    }
    expect(other.logged).toHaveLength(2);
    await other.close();
  });

  it('T35: makes who guesses PINs wait, but not the rest of the school', async () => {
    const guess = (device: string) =>
      ask({
        path: '/trpc/play.lookup?input=%7B%22pin%22%3A%22000000%22%7D',
        headers: { 'x-argus-device': device },
      });
    const reasons = [];
    for (let n = 0; n < 12; n += 1) reasons.push(JSON.parse((await guess('guesser')).text).error.data.reason);
    expect(reasons).toEqual([...Array(10).fill('wrong-pin'), 'too-many-requests', 'too-many-requests']);
    const waiting = await guess('guesser');
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse((await guess('neighbour')).text).error.data.reason).toBe('wrong-pin');
  });
});

describe('500 players behind one address', () => {
  it('all join at once', async () => {
    const joins = Array.from({ length: 500 }, (_, n) =>
      ask({ ...join, headers: json, body: JSON.stringify({ pin: '123456', nickname: `Player ${n}` }) }),
    );
    const statuses = new Set((await Promise.all(joins)).map(({ status }) => status));
    expect([...statuses]).toEqual([200]);
    expect(engine.changes).toHaveLength(500);
  });
});

describe('server-sent events', () => {
  it('carry the views to a participant who sends the token in a header', async () => {
    const stop = new AbortController();
    const response = await fetch(`${api.url}/trpc/play.watch?input=%7B%7D`, {
      headers: { accept: 'text/event-stream', authorization: 'Bearer player' },
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    let text = '';
    while (reader && !text.includes('"title":"Rivers"'))
      text += new TextDecoder().decode((await reader.read()).value);
    stop.abort();
    await expect.poll(() => engine.channel.watchers()).toBe(0);
  });

  it('take no token from the address', async () => {
    const params = encodeURIComponent(JSON.stringify({ participantToken: 'player' }));
    const response = await fetch(`${api.url}/trpc/play.watch?input=%7B%7D&connectionParams=${params}`);
    expect(await response.text()).toContain('not-signed-in');
  });
});

describe('tries to come back by a recovery code', () => {
  it('are few, whether the next one would be right or not, and their answers are all the same', async () => {
    const engine = createFakeEngine();
    const own = await startApi(engine, { recoveriesPerDevice: 4 });
    const recover = async (code: string, pin = '123456') => {
      const response = await fetch(`${own.url}/trpc/play.recover`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-argus-device': 'one' },
        body: JSON.stringify({ pin, code }),
      });
      const body: unknown = await response.json();
      return { status: response.status, body };
    };
    expect(await recover('K7QM4X2P')).toMatchObject({ body: { result: { data: { participantId: 'p1' } } } });
    const [badPin, badCode] = [await recover('K7QM4X2P', '000000'), await recover('ZZZZZZZZ')];
    expect(badPin).toEqual(badCode);
    expect(badPin).toMatchObject({ body: { error: { data: { reason: 'wrong-code' } } } });
    await recover('ZZZZZZZZ');
    expect(await recover('K7QM4X2P')).toMatchObject({
      status: 429,
      body: { error: { data: { reason: 'too-many-requests' } } },
    });
    await own.close();
  });
});
