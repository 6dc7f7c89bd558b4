import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POLICY } from '../../src/cli/serve/headers.js';
import { startServer, type RunningServer } from '../../src/cli/serve/start-server.js';
import { scenarioText } from './scenario-text.js';

let folder = '';
let server: RunningServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bullwhip-serve-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<html><head></head><body></body></html>');
  writeFileSync(join(folder, 'web/assets/a-1.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'orders.csv'), 'a,b\n1,2\n');
  writeFileSync(
    join(folder, 'shop.yaml'),
    `${scenarioText()}# data: orders.csv\nnote: orders.csv\nkey: { secret.txt: 1 }\n`,
  );
  server = await startServer({ root: join(folder, 'web'), port: 0, file: join(folder, 'shop.yaml') });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Without the tidying of `fetch`: the path as it is, and any host. */
function get(path: string, options: { host?: string; method?: string } = {}) {
  const { port } = new URL(server.url);
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const headers = options.host === undefined ? {} : { host: options.host };
    const asked = request({ host: 'localhost', port, path, method: options.method ?? 'GET', headers }, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode!, body, headers: answer.headers }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the server of the workbench', () => {
  it.each(['/', '/assets/a-1.js', '/served/shop', '/nothing'])(
    'sends the policy with every answer: %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toBe(POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('lets the page run its own scripts only', () => {
    expect(POLICY).not.toMatch(/unsafe|\*|https?:/);
  });

  it('tells the page that a file is served', async () => {
    expect((await get('/')).body).toContain('<link rel="bullwhip-served" href="./served/shop" />');
  });

  it('keeps what has a hash in its name, and asks for the rest again', async () => {
    expect((await get('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
    expect((await get('/served/shop')).headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%',
    '/assets',
  ])('keeps to its folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('is no page of another name for this computer', async () => {
    expect((await get('/', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { host: 'localhost.evil.example:80' })).status).toBe(403);
    expect((await get('/', { host: '127.0.0.1:8042' })).status).toBe(200);
  });

  it('takes nothing', async () => {
    expect((await get('/served/shop', { method: 'POST' })).status).toBe(405);
    expect((await get('/', { method: 'DELETE' })).status).toBe(405);
  });

  it('gives the scenario and the data it names, and no other file', async () => {
    const shop = JSON.parse((await get('/served/shop')).body) as { name: string; data: string[] };
    expect(shop.name).toBe('shop.yaml');
    expect(shop.data).toEqual(['orders.csv']);
    expect((await get('/served/data?path=orders.csv')).body).toBe('a,b\n1,2\n');
    expect((await get('/served/data?path=secret.txt')).status).toBe(404);
    expect((await get('/served/data?path=..%2Fsecret.txt')).status).toBe(404);
    expect((await get('/served/data')).status).toBe(404);
  });

  it('tells of a change in the file', async () => {
    const answer = await fetch(`${server.url}served/events`);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    writeFileSync(join(folder, 'shop.yaml'), scenarioText().replace('title:', 'title: New'));
    const { value } = await reader.read();
    expect(value).toMatch(/^event: changed\ndata: [0-9a-f]{64}\n\n$/);
    await reader.cancel();
  });

  it('says when the file is gone, and goes on', async () => {
    rmSync(join(folder, 'shop.yaml'));
    expect((await get('/served/shop')).status).toBe(404);
    expect((await get('/')).status).toBe(200);
  });
});
