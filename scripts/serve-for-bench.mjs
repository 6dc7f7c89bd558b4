import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cli } from './build.mjs';

/** The workbench on a local port, with a scenario open if one is named: its address, and how to stop it. */
export async function serveWorkbench(...scenarios) {
  const port = String(8200 + (process.pid % 700));
  const child = spawn(process.execPath, [cli, 'serve', ...scenarios, '--port', port], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.on('exit', () => child.kill());
  const url = await new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('the workbench is not served')));
    child.stdout.on('data', (text) => {
      const found = /http:\S+/.exec(String(text));
      if (found) resolve(found[0]);
    });
  });
  return { url, stop: () => child.kill() };
}

/** The files of a bare page on a local port, by the path they are asked for. */
export async function serveFiles(files) {
  const server = createServer((request, response) => {
    const file = files[request.url];
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': file.endsWith('.html') ? 'text/html' : 'text/javascript' });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}
