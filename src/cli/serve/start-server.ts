import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { Rejected } from '../rejected.js';
import { contentType, HEADERS } from './headers.js';
import { servedData, servedShop } from './served-shop.js';
import { watchShop } from './watch-shop.js';

export interface ServerOptions {
  /** Folder of the built page. */
  readonly root: string;
  /** 0 = any free one. */
  readonly port: number;
  /** A scenario file to open, and to watch. */
  readonly file?: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The workbench on the loopback interface: the files of the page, and the scenario file with its data. Nothing can be written through it.
 * @throws the system's error when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { file } = options;
  const listeners = new Set<ServerResponse>();
  const watch = file === undefined ? undefined : watchShop(file, (digest) => tell(listeners, digest));
  const server = createServer((request, response) => answer(request, response, options, listeners));
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close() {
      watch?.stop();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { root, file }: ServerOptions,
  listeners: Set<ServerResponse>,
): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!isLocal(request.headers.host)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (file !== undefined && pathname.startsWith('/served/')) {
    if (pathname === '/served/events') return subscribe(request, response, listeners);
    return serve(response, () =>
      pathname === '/served/shop'
        ? { type: contentType('.json'), body: JSON.stringify(servedShop(file)) }
        : pathname === '/served/data'
          ? withType(servedData(file, searchParams.get('path') ?? ''))
          : undefined,
    );
  }
  const path = inside(root, pathname === '/' ? '/index.html' : pathname);
  if (path === undefined) return refuse(response, 404);
  // What has a hash in its name never changes; all else is asked for again.
  response.setHeader('Cache-Control', pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');
  const body = readFileSync(path);
  response.writeHead(200, { 'Content-Type': contentType(path) });
  response.end(path.endsWith('index.html') && file !== undefined ? withServed(body.toString()) : body);
}

/** A page elsewhere that got this name resolved to the loopback address is not served. */
const isLocal = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');

/** Tells the page that there is a file to open. */
const withServed = (html: string): string =>
  html.replace('</head>', '<link rel="bullwhip-served" href="./served/shop" /></head>');

/** A file of the folder, whatever the path tries. */
function inside(root: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = normalize(join(root, decodeURIComponent(pathname)));
  } catch {
    return undefined;
  }
  const within = path.startsWith(normalize(root) + sep) && !path.includes('\0');
  return within && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const withType = (body: Uint8Array | undefined): Answer | undefined =>
  body && { type: 'application/octet-stream', body };

function serve(response: ServerResponse, make: () => Answer | undefined): void {
  response.setHeader('Cache-Control', 'no-store');
  try {
    const made = make();
    if (made === undefined) return refuse(response, 404);
    response.writeHead(200, { 'Content-Type': made.type });
    response.end(made.body);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    refuse(response, 404, error.problems.map(({ message }) => message).join('; '));
  }
}

/** Server-sent events: `changed` with the digest of what is there now. */
function subscribe(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 1000\n\n');
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

function tell(listeners: ReadonlySet<ServerResponse>, digest: string): void {
  for (const listener of listeners) listener.write(`event: changed\ndata: ${digest}\n\n`);
}

function refuse(response: ServerResponse, status: number, reason = ''): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(reason);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
