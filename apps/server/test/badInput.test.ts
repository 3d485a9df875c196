import { createHash } from 'node:crypto';
import { type ArgusClient, detailsOf } from '@argus/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RunningServer } from '../src/startServer.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

const number = (id: string) => ({ id, kind: 'number', prompt: 'Ten?', correct: 10 });
const choice = (id: string) => ({
  id,
  kind: 'choice',
  prompt: 'First?',
  choices: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
  correct: 'a',
});

/** What players and hosts have made; nothing of it may change by a call that is refused. */
const tables = [
  'quiz',
  'quiz_session',
  'session_event',
  'participant',
  'answer',
  'answer_result',
  'quiz_score',
];

const refusalOf = (call: Promise<unknown>) => call.then(() => null, detailsOf);

let fixture: ServerFixture;
let server: RunningServer;
let cookie: string;
let host: ArgusClient;
let clients: ReturnType<typeof createClients>;
beforeAll(async () => {
  fixture = await createServerFixture();
  server = await fixture.start({ admin });
  clients = createClients();
  cookie = await signIn(server);
  host = clients.connectAs(server, cookie);
});
afterAll(async () => {
  await clients.close();
  await fixture.close();
});

const stored = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const table of tables) {
    const { rows } = await fixture.database.db.pool.query(`select to_jsonb(t) as row from ${table} t`);
    for (const text of rows.map(({ row }) => JSON.stringify(row)).sort()) hash.update(text);
  }
  return hash.digest('hex');
};

/** Makes a call that is refused with this reason and changes nothing; what the refusal says beside it. */
const refused = async (reason: string, act: () => Promise<unknown>) => {
  const before = await stored();
  const refusal = await refusalOf(act());
  expect(refusal).toMatchObject({ reason });
  expect(await stored(), `${reason} changed something`).toBe(before);
  return refusal;
};

const anybody = () => clients.connect(server);
const joinAs = async (pin: string, nickname: string) => {
  const { participantToken } = await anybody().play.join.mutate({ pin, nickname });
  return clients.connect(server, { participantToken });
};

describe('joining, refused', () => {
  it('T35: answers a PIN that is wrong and one that has ended with the very same words', async () => {
    const game = await openSession(host, [choice('q1')]);
    await game.step('end');
    const said = new Set<string>();
    for (const pin of ['000000', game.pin, '12', 'hello', '']) {
      for (const act of [
        () => anybody().play.join.mutate({ pin, nickname: 'Ada' }),
        () => anybody().play.lookup.query({ pin }),
        () => anybody().play.suggest.query({ pin }),
      ]) {
        await refused('wrong-pin', act);
        said.add(await act().then(String, String));
      }
    }
    expect([...said]).toHaveLength(1);
  });

  it('says that the session is full, locked or has started', async () => {
    const full = await openSession(host, [choice('q1')], { playersMax: 1 });
    await joinAs(full.pin, 'Ada');
    await refused('session-full', () => joinAs(full.pin, 'Bob'));
    const locked = await openSession(host, [choice('q1')]);
    await locked.step('lock');
    await refused('locked', () => joinAs(locked.pin, 'Ada'));
    const started = await openSession(host, [choice('q1')], { joinLate: false });
    await joinAs(started.pin, 'Ada');
    await started.step('start');
    await refused('session-started', () => joinAs(started.pin, 'Bob'));
  });

  it('says that the nickname is taken, with others that are free, or that it cannot be shown', async () => {
    const { pin } = await openSession(host, [choice('q1')]);
    await joinAs(pin, 'Ada');
    const taken = await refused('nickname-taken', () => joinAs(pin, ' ADA '));
    const suggestions = taken?.details?.suggestions as string[];
    expect(suggestions).toHaveLength(3);
    for (const nickname of suggestions) await joinAs(pin, nickname);
    for (const nickname of ['fuck', '', '   ', 'x'.repeat(21), '\u202E\u200B']) {
      await refused('bad-nickname', () => joinAs(pin, nickname));
    }
    await refused('bad-input', () => joinAs(pin, 'x'.repeat(401)));
    // Postgres cannot hold these; it is never asked to.
    for (const nickname of ['A\0da', 'A\ud800da']) await refused('bad-input', () => joinAs(pin, nickname));
  });
});

describe('an answer, refused', () => {
  it('is early, late, repeated, out of range or of another question', async () => {
    const game = await openSession(host, [number('q1'), choice('q2')]);
    const ada = await joinAs(game.pin, 'Ada');
    const bob = await joinAs(game.pin, 'Bob');
    await refused('not-open', () => ada.answer({ questionIndex: 0, value: 10 }));
    await game.step('start');
    await refused('not-open', () => ada.answer({ questionIndex: 1, value: 'a' }));
    await refused('wrong-question', () => ada.answer({ questionIndex: 2, value: 'a' }));
    await refused('bad-input', () => ada.answer({ questionIndex: -1, value: 'a' }));
    for (const value of ['ten', true, ['a'], '', Number.POSITIVE_INFINITY]) {
      const refusal = await refusalOf(ada.answer({ questionIndex: 0, value }));
      expect(['bad-answer', 'bad-input']).toContain(refusal?.reason);
    }
    await refused('bad-input', () => ada.answer({ questionIndex: 0, value: 'x'.repeat(1_001) }));
    await refused('bad-input', () => ada.answer({ questionIndex: 0, value: 10, key: 'ä b' }));
    await game.step('pause');
    await refused('paused', () => ada.answer({ questionIndex: 0, value: 10 }));
    await game.step('resume');
    const receipt = await ada.answer({ questionIndex: 0, value: 9, key: 'mine' });
    const repeated = await refused('already-answered', () => ada.answer({ questionIndex: 0, value: 10 }));
    expect(repeated?.details).toEqual({ value: 9 });
    const before = await stored();
    expect(await ada.answer({ questionIndex: 0, value: 9, key: 'mine' })).toEqual(receipt);
    expect(await stored()).toBe(before);
    await game.step('close');
    await refused('too-late', () => bob.answer({ questionIndex: 0, value: 10 }));
    await game.step('next', 'next');
    await refused('too-late', () => bob.answer({ questionIndex: 0, value: 10 }));
    await refused('bad-answer', () => bob.answer({ questionIndex: 1, value: 'c' }));
  });

  it('of somebody who is gone from the session is refused as such', async () => {
    const game = await openSession(host, [choice('q1')]);
    const { participantToken, participantId } = await anybody().play.join.mutate({
      pin: game.pin,
      nickname: 'Ada',
    });
    await game.step('start');
    const { sessionId } = game;
    const { version } = await host.sessions.get.query({ sessionId });
    await host.sessions.kick.mutate({ sessionId, version, participantId });
    const kicked = clients.connect(server, { participantToken });
    await refused('kicked', () => kicked.answer({ questionIndex: 0, value: 'a' }));
  });

  it('T27: never reaches another session: a token is good for its own alone', async () => {
    const [here, there] = [await openSession(host, [choice('q1')]), await openSession(host, [choice('q1')])];
    const ada = await joinAs(here.pin, 'Ada');
    await there.step('start');
    await refused('not-open', () => ada.answer({ questionIndex: 0, value: 'a' }));
    const smuggled = { questionIndex: 0, value: 'a', key: 'k', sessionId: there.sessionId };
    await refused('bad-input', () => ada.play.answer.mutate(smuggled));
  });
});

describe('T29: a clock that a client shows', () => {
  it('is asked by nobody: a moment in an answer is refused, and time is taken by the database alone', async () => {
    const game = await openSession(host, [number('q1')]);
    const ada = await joinAs(game.pin, 'Ada');
    await game.step('start');
    for (const forged of ['at', 'responseMs', 'sentAt', 'receivedAt', 'serverNow']) {
      const answer = { questionIndex: 0, value: 10, key: 'k', [forged]: Date.now() - 86_400_000 };
      await refused('bad-input', () => ada.play.answer.mutate(answer));
    }
    const before = performance.now();
    const { rows } = await fixture.database.db.pool.query<{ open: number }>(
      'select extract(epoch from clock_timestamp() - opens_at) * 1000 as open from quiz_session where id = $1',
      [game.sessionId],
    );
    const now = Date.now;
    try {
      // The phone is a day ahead, and says so to whoever asks it.
      Date.now = () => now() + 86_400_000;
      const { responseMs } = await ada.answer({ questionIndex: 0, value: 10 });
      expect(responseMs).toBeGreaterThanOrEqual(Number(rows[0]?.open) - 1);
      expect(responseMs).toBeLessThan(Number(rows[0]?.open) + performance.now() - before + 50);
    } finally {
      Date.now = now;
    }
  });
});

describe('who may not', () => {
  it('shows a forged token, or none', async () => {
    const { pin } = await openSession(host, [choice('q1')]);
    const { participantToken: real } = await anybody().play.join.mutate({ pin, nickname: 'Ada' });
    for (const participantToken of [undefined, '', 'x', `${real.slice(0, -1)}~`, 'x'.repeat(10_000)]) {
      const forged = clients.connect(server, participantToken === undefined ? {} : { participantToken });
      await refused('not-signed-in', () => forged.answer({ questionIndex: 0, value: 'a' }));
      await refused('not-signed-in', () => forged.play.review.query());
      await refused(
        'not-signed-in',
        () => new Promise((_, reject) => forged.watchMe({ onView: () => reject(null), onError: reject })),
      );
    }
  });

  it("asks for a host's pages without being one, or for another host's", async () => {
    const { sessionId, quizId, pin } = await openSession(host, [choice('q1')]);
    const ada = await joinAs(pin, 'Ada');
    await host.quizzes.update.mutate({
      quizId,
      revision: (await host.quizzes.get.query({ quizId })).revision,
      quiz: { title: 'Trial', questions: [choice('q1')] },
      public: true,
    });
    const { hostToken } = await anybody().lobby.create.mutate({ quizId });
    const stranger = clients.connect(server, { hostToken });
    for (const [caller, reason] of [
      [anybody(), 'not-signed-in'],
      [ada, 'not-signed-in'],
      [stranger, 'not-found'],
    ] as const) {
      await refused(reason, () => caller.sessions.get.query({ sessionId }));
      await refused(reason, () => caller.sessions.start.mutate({ sessionId, version: 1 }));
      await refused(reason, () => caller.sessions.review.query({ sessionId }));
      for (const path of ['sessions.host', 'sessions.stage', 'sessions.monitor'] as const) {
        await refused(
          reason,
          () =>
            new Promise((_, reject) =>
              caller.follow(path, { sessionId }, { onView: () => reject(null), onError: reject }),
            ),
        );
      }
    }
    for (const caller of [anybody(), stranger]) {
      await refused('not-signed-in', () => caller.quizzes.list.query({}));
      await refused('not-signed-in', () => caller.quizzes.get.query({ quizId }));
      await refused('not-signed-in', () => caller.quizzes.remove.mutate({ quizId }));
      await refused('not-signed-in', () => caller.sessions.create.mutate({ quizId }));
    }
    await refused('not-found', () => host.sessions.get.query({ sessionId: 'nowhere' }));
    await refused('moved-on', () => host.sessions.start.mutate({ sessionId, version: 99 }));
    await refused('wrong-phase', () => host.sessions.close.mutate({ sessionId, version: 1 }));
  });
});

describe('a frame that is none', () => {
  it.each([
    ['prose', 'hello'],
    ['half of a call', '{"id":1,"method":"query","params":{"pa'],
    ['a number', '7'],
    ['a call without a path', '{"id":1,"method":"query","params":{}}'],
    ['a procedure of the prototype', '{"id":1,"method":"query","params":{"path":"__proto__","input":{}}}'],
    ['bytes', Buffer.from([0xff, 0xfe, 0])],
    ['a frame too large', 'x'.repeat(70_000)],
  ])('T44: %s costs at most the socket that sent it', async (_, frame) => {
    const game = await openSession(host, [choice('q1')]);
    const ada = await joinAs(game.pin, 'Ada');
    const before = await stored();
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc?connectionParams=1`);
    const said: string[] = [];
    const heard = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        said.push(String(data));
        resolve();
      });
      socket.on('close', () => resolve());
      socket.on('open', () => {
        socket.send('{"method":"connectionParams","data":{}}');
        socket.send(frame);
      });
    });
    await heard;
    for (const text of said) {
      expect(text).not.toMatch(/node_modules|\.ts:|stack/);
      expect(JSON.parse(text)).toMatchObject({ error: { data: { reason: expect.any(String) } } });
    }
    socket.terminate();
    expect(await stored()).toBe(before);
    await game.step('start');
    expect(await ada.answer({ questionIndex: 0, value: 'a' })).toMatchObject({ received: true });
  });
});

describe('a file', () => {
  const importing = (fileName: string, content: string | Buffer) => () =>
    host.quizzes.import.mutate({ fileName, base64: Buffer.from(content).toString('base64') });

  it('that is no quiz is refused', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    for (const content of [
      '',
      '\n\n\n',
      'Once upon a time.',
      png,
      '{"title":',
      '{}',
      '[]',
      'a,b,c\n1,2,3\n',
    ]) {
      await refused('unreadable-file', importing('quiz.txt', content));
    }
    await refused('bad-input', () =>
      host.quizzes.import.mutate({ fileName: 'quiz.txt', base64: 'not base64!' }),
    );
  });

  it('that is too large is refused', async () => {
    const base64 = Buffer.from('x'.repeat(10 * 1024 * 1024 + 1)).toString('base64');
    const response = await fetch(`${server.url}/trpc/quizzes.import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, 'x-argus': '1', cookie },
      body: JSON.stringify({ fileName: 'quiz.txt', base64 }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { data: { reason: 'too-large' } } });
  });

  it('that is half broken gives what is good, and says by line what is not', async () => {
    const before = await stored();
    const text =
      '#Q One?\r\n^ Yes\nA Yes\nB No\n\n#Q Without an answer?\nA Yes\nB No\n\n#Q Two?\n^ No\nA Yes\nB No\n';
    const imported = await importing('half.txt', text)();
    expect(imported).toMatchObject({ format: 'opentriviaqa', records: 3 });
    expect(imported.questions.map(({ prompt }) => prompt)).toEqual(['One?', 'Two?']);
    expect(imported.problems).toMatchObject([{ line: 6 }]);
    expect(await stored()).toBe(before);
  });

  it('is imported by nobody who is not signed in', async () => {
    const base64 = Buffer.from('#Q One?\n^ Yes\nA Yes\nB No\n').toString('base64');
    await refused('not-signed-in', () => anybody().quizzes.import.mutate({ fileName: 'quiz.txt', base64 }));
  });
});
