import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';

/** What a phone loads before the first page can be used, in bytes of gzipped JavaScript. */
const initialLimit = 120 * 1024;

const isChunk = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk =>
  file.type === 'chunk';

describe('the built app', () => {
  let chunks: Rolldown.OutputChunk[] = [];

  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const built = await build({
      root: fileURLToPath(new URL('..', import.meta.url)),
      logLevel: 'error',
      mode: 'production',
      build: { write: false },
    });
    vi.unstubAllEnvs();
    const outputs = Array.isArray(built) ? built : [built];
    chunks = outputs.flatMap((output) => ('output' in output ? output.output : [])).filter(isChunk);
  });

  const reach = (name: string, seen = new Set<string>()): Set<string> => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || seen.has(name)) return seen;
    seen.add(name);
    for (const next of chunk.imports) reach(next, seen);
    return seen;
  };
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => {
      const chunk = chunks.find(({ fileName }) => fileName === name);
      return sum + (chunk ? gzipSync(chunk.code).length : 0);
    }, 0);

  it('is ready after at most 120 KB of JavaScript', () => {
    const entry = chunks.find(({ isEntry, fileName }) => isEntry && fileName !== 'sw.js');
    expect(sizeOf(reach(entry?.fileName ?? ''))).toBeLessThanOrEqual(initialLimit);
  });

  it('asks for no renderer, chart or maths before one is needed', () => {
    const entry = chunks.find(({ isEntry, fileName }) => isEntry && fileName !== 'sw.js');
    const first = [...reach(entry?.fileName ?? '')].flatMap(
      (name) => chunks.find(({ fileName }) => fileName === name)?.moduleIds ?? [],
    );
    expect(first.length).toBeGreaterThan(50);
    expect(
      first.filter((id) => /node_modules\/(katex|react-markdown|micromark|recharts|zod)\b/.test(id)),
    ).toEqual([]);
  });

  it('keeps every part of a running game on the device, and imports nothing into the keeper', () => {
    const worker = chunks.find(({ fileName }) => fileName === 'sw.js');
    expect(worker?.imports).toEqual([]);
    expect(worker?.code).not.toMatch(/__(?:FILES|BUILD)__|^(?:import|export) /m);
    const parts = chunks.filter(({ fileName }) => fileName !== 'sw.js');
    for (const { fileName } of parts) expect(worker?.code).toContain(`/${fileName}`);
    expect(worker?.code).toContain('/manifest.webmanifest');
  });
});
