/**
 * Keeps the shell of this build (its page, scripts, styles, fonts) so that the product opens without network. Built to /sw.js, apart and
 * importing nothing, with the list of what to keep written in by service-worker-build.ts. Data never passes here: neither the API nor the
 * sockets are touched; tables are kept by client/collab, answers of the API by client/api.
 */

// TypeScript's own types of workers cannot stand beside those of pages
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: WorkerFetchEvent) => void): void;
}

/** replaced at build: name of this build, and the addresses of all its files */
declare const TABLEE_BUILD: { readonly name: string; readonly files: readonly string[] };

const worker = globalThis as unknown as WorkerScope;
const CACHE_PREFIX = "tablee-shell:";
const CACHE = CACHE_PREFIX + TABLEE_BUILD.name;
const SHELL = "/";
const FILES = new Set(TABLEE_BUILD.files);
/** ms that a server may take to answer with the page before the one kept here is shown */
const PATIENCE = 4_000;
/** addresses that are the server's own, not screens */
const SERVERS_OWN = /^\/(api|sync|public|healthz|readyz|metrics)(\/|$)/;

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));

worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));

// said by the worker of an older build, when no other tab needs it any more
worker.addEventListener("message", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin || SERVERS_OWN.test(url.pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (FILES.has(url.pathname) || url.pathname.startsWith("/assets/")) event.respondWith(file(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  // asked of the server, not of the browser's cache: half of an older build must not be kept under this name
  await cache.addAll(
    TABLEE_BUILD.files.map((address) => new Request(address, { cache: isHashed(address) ? "default" : "reload" })),
  );
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(CACHE_PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await worker.clients.claim();
}

/** The server's page when it answers in time, so that a new build is seen at once; else the one kept here. */
async function page(event: WorkerFetchEvent): Promise<Response> {
  const asked = fetch(event.request);
  event.waitUntil(giveWay().catch(console.warn));
  const kept = await keptShell();
  if (kept === undefined) return asked;
  const inTime = asked.then(
    // a gateway in front of a stopped server
    (answer) => (answer.status >= 502 && answer.status <= 504 ? kept : answer),
    () => kept,
  );
  return Promise.race([inTime, new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))]);
}

async function keptShell(): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  return (await cache.match(SHELL)) ?? (await caches.match(SHELL));
}

/** In whichever build has it: a page that came from a newer build than this worker finds its own. Names hold their content's hash. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  // a picture of the guide that was seen once is there without network too
  if (answer.ok && request.url.endsWith(".webp")) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

/** A newer build waits until no page of this one is open: a tab that is being opened or reloaded alone is none. */
async function giveWay(): Promise<void> {
  const { waiting } = worker.registration;
  if (waiting !== null && (await worker.clients.matchAll()).length <= 1) waiting.postMessage("take over");
}

function isHashed(address: string): boolean {
  return address.startsWith("/assets/");
}
