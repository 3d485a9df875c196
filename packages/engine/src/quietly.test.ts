import { executionAsyncId } from 'node:async_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture } from '../test/engineFixture.ts';

let fixture: EngineFixture;
beforeAll(async () => {
  fixture = await createEngineFixture();
});
afterAll(() => fixture.close());

/** Inside a promise Node knows where it is only while it follows promises. */
const followed = async (): Promise<boolean> => (await Promise.resolve().then(executionAsyncId)) !== 0;

it('a sign-in leaves nothing behind that follows every promise of the process', async () => {
  expect(await followed()).toBe(false);
  const { engine } = await fixture.start();
  const account = { email: 'host@example.org', password: 'long enough for one' };
  await engine.accounts.ensureAdmin(account);
  const answers = await Promise.all(
    Array.from({ length: 3 }, () =>
      engine.accounts.handle(
        new Request('http://localhost/api/auth/sign-in/email', {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: 'http://localhost', host: 'localhost' },
          body: JSON.stringify(account),
        }),
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const cookie = answers[0]?.headers.getSetCookie().join('; ') ?? '';
  expect(await engine.accounts.user(new Headers({ cookie }))).toMatchObject({ email: account.email });
  expect(await followed()).toBe(false);
});
