/**
 * Keeps what the app is made of on the device: it opens without a network, to say so, and a game that is on finds
 * all its parts even when the server has been given a newer version meanwhile. What people do, and what they are
 * shown of it, never passes through here.
 */
declare const self: ServiceWorkerGlobalScope;

/** The build fills these in: its name, and its files. */
const build = '__BUILD__';
const files = '__FILES__'.split(' ');

const prefix = 'argus-player-';
const cacheName = `${prefix}${build}`;
/** Milliseconds for a page to come over the network before the kept one is shown. */
const patienceMs = 4_000;
/** Where other programs answer. */
const foreign = /^\/(?:admin|trpc|api|brand|healthz|readyz|metrics)(?:\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(['/', ...files])));
});

self.addEventListener('activate', (event) => {
  const clean = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

/** A newer version takes over when a page asks for it and nobody is in a game: the older one's parts end with it. */
self.addEventListener('message', (event) => {
  const takeOver = async () => {
    const pages = await self.clients.matchAll({ includeUncontrolled: true });
    if (pages.every(({ url }) => !new URL(url).pathname.startsWith('/play/'))) await self.skipWaiting();
  };
  if (event.data === 'take-over') event.waitUntil(takeOver());
});

/** The newest page, or the kept one where the network is gone or takes too long. */
const page = async (request: Request): Promise<Response> => {
  const kept = await caches.match('/');
  if (!kept) return fetch(request);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patienceMs);
  try {
    return await fetch(request, { signal: late.signal });
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
};

/** A file whose name carries what it holds never changes. */
const asset = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fetched = await fetch(request);
  if (fetched.ok) {
    const copy = fetched.clone();
    const cache = await caches.open(cacheName);
    await cache.put(request, copy);
  }
  return fetched;
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || foreign.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || files.includes(pathname)) event.respondWith(asset(request));
});

export {};
