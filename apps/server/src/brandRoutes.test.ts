import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServerFixture, type ServerFixture } from '../test/serverFixture.ts';

const admin = { email: 'admin@example.org', password: 'correct horse battery' };
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

let fixture: ServerFixture;
let url: string;
let cookie = '';
beforeAll(async () => {
  fixture = await createServerFixture();
  ({ url } = await fixture.start({ admin }));
  const signedIn = await post('/api/auth/sign-in/email', admin);
  cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
});
afterAll(() => fixture.close());

const post = (path: string, body: object, more: object = {}) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-argus': '1', ...more },
    body: JSON.stringify(body),
  });
const change = (path: string, body: object) => post(`/trpc/brand.${path}`, body, { cookie });

it('the style sheet is there without a brand, and is sent again only when it has changed', async () => {
  const bare = await fetch(`${url}/brand.css`);
  expect([bare.status, await bare.text()]).toEqual([200, '']);
  expect(bare.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(bare.headers.get('cache-control')).toBe('no-cache');
  const etag = bare.headers.get('etag') ?? '';
  const same = await fetch(`${url}/brand.css`, { headers: { 'if-none-match': etag } });
  expect(same.status).toBe(304);
  expect((await change('save', { name: 'Hera', color: '#aa3300' })).status).toBe(200);
  const colored = await fetch(`${url}/brand.css`, { headers: { 'if-none-match': etag } });
  expect([colored.status, await colored.text()]).toEqual([
    200,
    expect.stringContaining('html:root{--brand:#'),
  ]);
});

it('the logo has an address for ever, is nothing but a picture, and is gone when it is removed', async () => {
  const base64 = Buffer.from(drawing).toString('base64');
  const set = await change('setLogo', { base64 });
  const { logo } = (await set.json()).result.data;
  const shown = await fetch(`${url}${logo}`);
  expect([shown.status, await shown.text()]).toEqual([200, drawing]);
  const { headers } = shown;
  expect(headers.get('content-type')).toBe('image/svg+xml');
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  for (const path of ['/brand/', '/brand/0000000000000000.svg', `${logo}x`, '/brand/..%2fpackage.json']) {
    expect((await fetch(`${url}${path}`)).status, path).not.toBe(200);
  }
  expect((await change('removeLogo', {})).status).toBe(200);
  expect((await fetch(`${url}${logo}`)).status).toBe(404);
});

it('nobody changes either without a sign-in, and nonsense is refused with what to do', async () => {
  for (const [path, body] of [
    ['save', { name: 'x', color: null }],
    ['setLogo', { base64: 'eA==' }],
    ['removeLogo', {}],
  ] as const) {
    expect((await post(`/trpc/brand.${path}`, body)).status).toBe(401);
  }
  const wrong = await change('setLogo', { base64: Buffer.from('GIF89a').toString('base64') });
  expect(wrong.status).toBe(400);
  expect((await wrong.json()).error.message).toMatch(/Choose a PNG, WebP or SVG/);
  expect((await change('setLogo', { base64: 'not base64!' })).status).toBe(400);
  const large = await change('setLogo', { base64: Buffer.alloc(70_000).toString('base64') });
  expect((await large.json()).error.message).toBe('A logo has at most 64 KB: make it smaller.');
});
