// Keeps the page for the next visit without a network. FILES and VERSION are filled in by the build.
const FILES = __FILES__;
const CACHE = 'bullwhip-__VERSION__';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      // The newest two stay: a page that is still open may ask for a part of its own version.
      .then((names) => names.filter((name) => name.startsWith('bullwhip-') && name !== CACHE).slice(0, -1))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // A served file is asked for anew each time.
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.includes('/served/')) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request));
});

/** The page as the server has it now; as it was last, where there is no server. */
async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
    throw new Error(String(answer.status));
  } catch (error) {
    const kept = await caches.match('./index.html');
    if (kept) return kept;
    throw error;
  }
}

/** Parts have their hash in their name: what is kept is right. */
async function part(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
