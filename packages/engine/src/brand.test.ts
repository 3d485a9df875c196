import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap, verdictOf } from '../test/engineFixture.ts';
import { owner } from '../test/game.ts';
import type { Actor } from './core.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  other = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const base64Of = (text: string): string => Buffer.from(text).toString('base64');
const base64 = base64Of(drawing);
const nothing = { name: '', color: null, palette: null, logo: null };

it('has none until somebody sets one, and then none again', async () => {
  expect(unwrap(await engine.brand.get())).toEqual(nothing);
  expect(await engine.brand.sheet()).toBe('');
  const named = unwrap(await engine.brand.save(owner, { name: ' Hera School ', color: '#FFEE00' }));
  expect(named).toMatchObject({ name: 'Hera School', color: '#ffee00', logo: null });
  const shown = unwrap(await engine.brand.setLogo(owner, { base64 }));
  expect(shown.logo).toMatch(/^\/brand\/[0-9a-f]{16}\.svg$/);
  expect(shown.color).toBe('#ffee00');
  const file = await engine.brand.logoFile(shown.logo?.slice('/brand/'.length) ?? '');
  expect(file).toMatchObject({ mediaType: 'image/svg+xml' });
  expect(String(file?.bytes)).toBe(drawing);
  const sheet = await engine.brand.sheet();
  expect(sheet).toContain(`--brand-logo:"${shown.logo}"`);
  expect(sheet).toContain('--brand-name:"Hera%20School"');
  // Too bright for paper, as it is for the night.
  expect(sheet).toMatch(/^html:root\{--brand:#(?!ffee00)[0-9a-f]{6};/);
  expect(sheet).toContain('html:root[data-theme="dark"]{--brand:#ffee00;');
  expect(sheet).toContain(
    '@media (prefers-color-scheme:dark){html:root:not([data-theme="light"]){--brand:#ffee00;',
  );
  expect(sheet).not.toContain('light-dark');
  expect(unwrap(await engine.brand.removeLogo(owner)).logo).toBeNull();
  expect(await engine.brand.logoFile(shown.logo?.slice('/brand/'.length) ?? '')).toBeNull();
  expect(unwrap(await engine.brand.save(owner, { name: '', color: null }))).toEqual(nothing);
});

it('is seen by other processes within a moment', async () => {
  unwrap(await other.brand.get());
  unwrap(await engine.brand.save(owner, { name: 'Hera', color: '#123456' }));
  await vi.waitFor(async () => {
    expect(unwrap(await other.brand.get())).toMatchObject({ color: '#123456' });
  }, soon);
});

it('keeps both where a colour and a logo are set at once', async () => {
  await Promise.all([
    engine.brand.save(owner, { name: 'Both', color: '#654321' }),
    other.brand.setLogo(owner, { base64 }),
  ]);
  const { sheet } = (await fixture.start()).engine.brand;
  expect(await sheet()).toMatch(/#654321[\s\S]*--brand-logo:.*--brand-name:"Both"/);
});

it('changes nothing where something is wrong, or somebody may not', async () => {
  unwrap(await engine.brand.save(owner, { name: 'Kept', color: '#112233' }));
  const before = unwrap(await engine.brand.get());
  for (const color of ['red', '#12345', '#1234567', 'url(x)', '#12345g', '";}']) {
    expect(verdictOf(await engine.brand.save(owner, { name: 'x', color }))).toBe('bad-input');
  }
  expect(verdictOf(await engine.brand.save(owner, { name: 'x'.repeat(81), color: null }))).toBe('bad-input');
  for (const file of ['', 'GIF89a', drawing.replace('<path', '<script'), '<html></html>']) {
    expect(verdictOf(await engine.brand.setLogo(owner, { base64: base64Of(file) }))).toBe('bad-input');
  }
  const large = base64Of('x'.repeat(64 * 1_024 + 1));
  expect(verdictOf(await engine.brand.setLogo(owner, { base64: large }))).toBe('too-large');
  const guest: Actor = { kind: 'host-token', sessionId: 's' };
  expect(verdictOf(await engine.brand.save(guest, { name: '', color: null }))).toBe('not-signed-in');
  expect(verdictOf(await engine.brand.setLogo(guest, { base64 }))).toBe('not-signed-in');
  expect(verdictOf(await engine.brand.removeLogo(guest))).toBe('not-signed-in');
  expect(unwrap(await engine.brand.get())).toEqual(before);
});

it('says a name in the sheet that no text can leave', async () => {
  unwrap(await engine.brand.setLogo(owner, { base64 }));
  unwrap(await engine.brand.save(owner, { name: '";}</style>\\ \n*{', color: null }));
  const sheet = await engine.brand.sheet();
  expect(sheet).not.toMatch(/<|\\|\n.|"[^"]*;\}.*"/);
  const [, encoded = ''] = /--brand-name:"([^"]*)"/.exec(sheet) ?? [];
  expect(decodeURIComponent(encoded)).toBe('";}</style>\\ \n*{');
});
