import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Fonts and drawings of other alphabets and of maths are kept when they are first used. */
const onDemand = /\.(?:woff2?|ttf)$/;
const latin = /inter-latin-(?:wght|ext-wght)-normal/;

const publicFiles = readdirSync(fileURLToPath(new URL('public', import.meta.url)));

/** Builds the service worker beside the app, and tells it which files the app is made of. */
export const serviceWorkerPlugin = (): Plugin => ({
  name: 'argus-service-worker',
  apply: 'build',
  config: () => ({
    build: {
      rolldownOptions: {
        input: { index: 'index.html', sw: 'worker/serviceWorker.ts' },
        output: {
          entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  }),
  generateBundle: (_options, bundle) => {
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
    const built = Object.keys(bundle).filter(
      (name) => name.startsWith('assets/') && (!onDemand.test(name) || latin.test(name)),
    );
    const files = [...built, ...publicFiles].map((name) => `/${name}`).sort();
    const build = createHash('sha256').update(files.join(' ')).digest('hex').slice(0, 12);
    worker.code = worker.code.replace('__FILES__', files.join(' ')).replace('__BUILD__', build);
  },
});
