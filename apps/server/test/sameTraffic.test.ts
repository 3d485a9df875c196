import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../src/startServer.ts';
import { openCaller } from './caller.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

const soon = { timeout: 30_000, interval: 10 };

/** What only the keys of one of the two quizzes hold; whoever is sent one of these before the reveal knows too much. */
const canaries = (side: Side, index: number) => ({
  text: `canary-${side}-${index}`,
  note: `explained-${side}-${index}`,
});

type Side = 'one' | 'other';

/** Questions of two quizzes that show the same and differ in nothing but what is right. */
const questionsOf = (side: Side) => {
  const isOne = side === 'one';
  const base = (index: number) => ({
    id: `q${index}`,
    explanation: canaries(side, index).note,
    timeLimit: 30,
  });
  const choices = ['Ant', 'Bee', 'Cat', 'Dog'].map((name) => ({ id: name.toLowerCase(), text: name }));
  const { text } = canaries(side, 4);
  return [
    { ...base(0), kind: 'choice', prompt: 'Which?', choices, correct: isOne ? 'ant' : 'dog' },
    {
      ...base(1),
      kind: 'multi',
      prompt: 'Which ones?',
      choices,
      correct: isOne ? ['ant', 'bee'] : ['cat', 'dog', 'bee'],
    },
    { ...base(2), kind: 'boolean', prompt: 'Is it?', correct: isOne },
    {
      ...base(3),
      kind: 'number',
      prompt: 'How many?',
      correct: isOne ? 1_234.5 : 98_765.25,
      tolerance: isOne ? 1 : 25,
    },
    { ...base(4), kind: 'text', prompt: 'Who?', accepted: isOne ? [text] : [text, 'Iris', 'Rose'] },
  ];
};

/** What players of both quizzes send; right in the one, wrong in the other, or the other way round. */
const answers = [
  ['ant', 'dog'],
  [
    ['ant', 'bee'],
    ['cat', 'dog'],
  ],
  [true, false],
  [1_234.5, 98_765.25],
  ['Iris', 'Nobody'],
];

/** Levels out what no two runs share: ids, tokens, PINs and moments. All else must be the same to the byte. */
const levelled = (texts: readonly string[], names: ReadonlyMap<string, string>): string[] =>
  texts.map((text) => {
    let level = text;
    for (const [value, name] of names) level = level.replaceAll(value, name);
    return level
      .replace(/"(serverNow|opensAt|closesAt|nextAt|responseMs)":[\d.]+/g, '"$1":0')
      .replace(/"(revision)":\d+/g, '"$1":0');
  });

/** A frame of the session's view or the own one. */
const isView = (text: string): boolean => text.includes('"serverNow"');

/**
 * What each subscription of a player was told, in its order. Which of two subscriptions is told first, and whether it
 * is told the same twice, is a matter of moments.
 */
const inOrder = (views: readonly string[]): string[][] => {
  const told = new Map<string, Set<string>>();
  for (const view of views) {
    const id = /"id":(\d+)/.exec(view)?.[1] ?? '';
    told.set(id, (told.get(id) ?? new Set()).add(view));
  }
  return [...told].sort(([one], [other]) => Number(one) - Number(other)).map(([, all]) => [...all]);
};

describe('T46: two quizzes that differ in their keys alone', { timeout: 60_000 }, () => {
  let fixture: ServerFixture;
  let server: RunningServer;
  let cookie: string;
  const clients = createClients();
  beforeAll(async () => {
    fixture = await createServerFixture();
    server = await fixture.start({ admin });
    cookie = await signIn(server);
  });
  afterAll(async () => {
    await clients.close();
    await fixture.close();
  });

  /** Plays a question up to its reveal, and looks at all that two players were sent before it. */
  const play = async (side: Side, kind: number) => {
    const host = clients.connectAs(server, cookie);
    const questions = questionsOf(side);
    // A second question, so that a key which comes too early can be of either.
    const asked = [questions[kind], questions[(kind + 1) % questions.length]].flatMap((one) => one ?? []);
    const game = await openSession(host, asked);
    const names = new Map([
      [game.sessionId, '<session>'],
      [game.pin, '<pin>'],
    ]);
    const pages: string[] = [];
    const door = await openCaller(server);
    pages.push((await door.call('query', 'play.lookup', { pin: game.pin })).text);
    const tokens: string[] = [];
    for (const nickname of ['Ada', 'Bob']) {
      const { text } = await door.call('mutation', 'play.join', { pin: game.pin, nickname });
      pages.push(text);
      const joined = JSON.parse(text).result.data;
      tokens.push(joined.participantToken);
      for (const [field, value] of Object.entries(joined))
        if (!['sessionId', 'nickname'].includes(field)) names.set(String(value), `<${field} of ${nickname}>`);
    }
    // All have joined before anybody looks, so that the lobby has one look.
    const players = await Promise.all(
      tokens.map(async (token, place) => {
        const seat = await openCaller(server, { params: { participantToken: token } });
        seat.follow('play.watch', {});
        seat.follow('play.me', {});
        return { seat, token, value: answers[kind]?.[place] };
      }),
    );
    door.close();
    const allHave = (pattern: RegExp) =>
      vi.waitFor(() => {
        for (const { seat } of players) expect(seat.frames.join('\n')).toMatch(pattern);
      }, soon);
    await allHave(/"phase":"lobby".*"board":null/);
    await allHave(/"nickname".*"phase":"lobby"/);
    await game.step('start');
    await allHave(/"phase":"asking".*"prompt"/);
    await allHave(/"nickname".*"phase":"asking"/);
    for (const [place, { seat, token, value }] of players.entries()) {
      const answer = { questionIndex: 0, value, key: `key-${place}` };
      for (const input of [
        { ...answer, value: {} },
        { ...answer, questionIndex: 1 },
        { ...answer, questionIndex: 99 },
        answer,
        answer,
        { ...answer, value: answers[kind]?.[1 - place], key: 'another' },
      ])
        pages.push((await seat.call('mutation', 'play.answer', input)).text);
      for (const path of ['play.review', 'account.me']) pages.push((await seat.call('query', path, {})).text);
      const headers = { authorization: `Bearer ${token}` };
      for (const path of ['/trpc/play.review', '/trpc/play.answer', `/j/${game.pin}`]) {
        const response = await fetch(server.url + path, { headers });
        const shown = ['content-type', 'content-length', 'cache-control', 'retry-after', 'etag'];
        pages.push(
          shown.map((name) => `${name}: ${response.headers.get(name)}`).join(),
          await response.text(),
        );
      }
    }
    // The own answer shows on the personal view whenever its turn comes.
    await allHave(/"answer":\{[^}]*"value"/);
    const frames = players.map(({ seat }) => [...seat.frames]);
    await game.step('close');
    await allHave(/"phase":"revealed"/);
    const later = players.flatMap(({ seat }) => seat.frames).join('\n');
    for (const { seat } of players) seat.close();
    return {
      pages: levelled(pages, names),
      views: frames.map((all) => inOrder(levelled(all, names).filter(isView))),
      all: [...pages, ...frames.flat()].join('\n'),
      later,
    };
  };

  const kinds = questionsOf('one').map(({ kind }, index) => [kind, index] as const);

  it.each(kinds)('a %s question sends players the same bytes up to its reveal', async (_, kind) => {
    const one = await play('one', kind);
    const other = await play('other', kind);
    expect(one.pages.length).toBeGreaterThan(20);
    expect(other.pages).toEqual(one.pages);
    for (const views of one.views) expect(views.flat().length).toBeGreaterThanOrEqual(5);
    expect(other.views).toEqual(one.views);
    // What is right has come with the reveal, and never before; what is right next has not come at all.
    const marks = [0, 1].map((next) => canaries('one', (kind + next) % kinds.length));
    expect(one.later).toContain(marks[0]?.note);
    for (const { text, note } of marks) {
      expect(one.all).not.toContain(text);
      expect(one.all).not.toContain(note);
    }
    expect(one.later).not.toContain(marks[1]?.note);
    expect(one.later).not.toContain(marks[1]?.text);
  });
});
