import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { serviceWorkerPlugin } from './serviceWorkerPlugin.ts';

/** The server that answers while the app is developed. */
const server = process.env.ARGUS_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/',
  plugins: [react(), tailwindcss(), serviceWorkerPlugin()],
  resolve: { conditions: ['argus-source', ...defaultClientConditions] },
  build: { target: ['es2022', 'safari16'], sourcemap: false, chunkSizeWarningLimit: 700 },
  server: {
    port: 4001,
    proxy: { '/api': server, '/brand': server, '/brand.css': server, '/trpc': { target: server, ws: true } },
  },
});
