import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerFixture, type ServerFixture } from '../test/serverFixture.ts';

const token = 'a-token-for-the-figures';
let fixture: ServerFixture;
let url: string;
beforeAll(async () => {
  fixture = await createServerFixture();
  url = (await fixture.start({ metricsToken: token })).url;
});
afterAll(() => fixture.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });

describe('what every answer says', () => {
  it.each(['/', '/admin/', '/healthz', '/trpc/setup.status', '/nothing.txt'])('on %s', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('insists on https only where the public address does', async () => {
    const secure = await createServerFixture();
    const server = await secure.start({ publicUrl: 'https://quiz.example.org' });
    const { headers } = await fetch(server.url);
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    await secure.close();
  });
});

describe('the apps', () => {
  it.each([
    ['/', 'player'],
    ['/j/123456', 'player'],
    ['/play?from=qr', 'player'],
    ['/admin', 'admin'],
    ['/admin/', 'admin'],
    ['/admin/host/8b1c', 'admin'],
  ])('answer %s with the page of the %s app, which is asked for anew each time', async (path, app) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`<title>${app}</title>`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('let browsers keep files with a hash in their name', async () => {
    for (const base of ['', '/admin']) {
      const response = await get(`${base}/assets/index-abc123.js`);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('answer a file that is not there with 404, never with a page', async () => {
    for (const path of ['/assets/old-1.js', '/admin/assets/old-1.js', '/.env', '/..%2f..%2fpackage.json']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('say so when they are not built', async () => {
    const bare = await createServerFixture();
    const server = await bare.start({ folders: { player: '/nowhere', admin: '/nowhere' } });
    const response = await fetch(server.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('not built');
    await bare.close();
  });
});

describe('the figures', () => {
  it('are for this machine, or for who has the token', async () => {
    const local = await get('/metrics');
    expect(local.status).toBe(200);
    expect(await local.text()).toContain('argus_sockets 0');
    const far = { 'x-forwarded-for': '203.0.113.7' };
    expect((await get('/metrics', far)).status).toBe(404);
    expect((await get('/metrics', { ...far, authorization: 'Bearer wrong' })).status).toBe(404);
    expect((await get('/metrics', { ...far, authorization: `Bearer ${token}` })).status).toBe(200);
  });
});

describe('what is malformed', () => {
  it('gets a short answer without the inside of the server', async () => {
    const response = await fetch(`${url}/trpc/play.lookup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"pin":',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const text = await response.text();
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:/);
  });

  it('is refused when it is too large', async () => {
    const response = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'a@example.org', password: 'x'.repeat(100_000) }),
    });
    expect(response.status).toBe(413);
  });
});
