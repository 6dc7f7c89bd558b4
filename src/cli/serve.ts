import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.js';
import { Exit } from './exit-codes.js';
import { onInterrupt } from './interrupt.js';
import { messages } from './messages.js';
import { print, warn } from './print.js';
import { wholeNumber } from './read-values.js';
import { Rejected } from './rejected.js';
import { servedShop } from './serve/served-shop.js';
import { startServer, type RunningServer, type ServerOptions } from './serve/start-server.js';

const USUAL_PORT = 8042;
/** How many ports after the usual one are tried. */
const TRIES = 20;

export const serve: Command = {
  name: 'serve',
  summary: 'Opens the workbench on a local port: levers, charts and stories of a scenario, in the browser.',
  operands: { label: 'FILE', min: 0, max: 1 },
  flags: [{ name: 'port', value: 'N', sentence: `The port; ${USUAL_PORT}, or the next free one, if left out.` }],
  notes: [
    'With a FILE the page opens it and follows it: what you save in your editor shows in the page. Nothing is written to the file. ' +
      'The page is served to this computer only, plays its futures in the browser, and talks to nobody else. Ctrl-C ends it.',
  ],
  examples: ['bullwhip serve', 'bullwhip serve scenarios/holiday-spike.yaml --port 8080'],
  async run(args) {
    const [file] = args.operands;
    if (file !== undefined) servedShop(file); // a file that can't be read is told here, not in the page
    const root = fileURLToPath(new URL('../web', import.meta.url));
    if (!existsSync(`${root}/index.html`)) throw new Rejected([{ message: messages.noWorkbench() }]);
    const port = wholeNumber(args, 'port', 1, 65_535);
    const server = await start({ root, port: port ?? USUAL_PORT, ...(file === undefined ? {} : { file }) }, port);
    print(
      `The workbench is open at ${server.url}${file === undefined ? '' : ` with ${relative(process.cwd(), file)}`}\n`,
    );
    warn('Ctrl-C ends it\n');
    const interrupt = onInterrupt(() => {});
    await new Promise<void>((resolve) => {
      interrupt.signal.addEventListener('abort', () => resolve(), { once: true });
      process.once('SIGTERM', () => resolve());
    });
    await server.close();
    interrupt.forget();
    return Exit.DONE;
  },
};

/** On the port that was asked for or, where none was, on the first free one. */
async function start(options: ServerOptions, asked: number | undefined): Promise<RunningServer> {
  for (let port = options.port; ; port++) {
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (asked !== undefined || port >= USUAL_PORT + TRIES)
        throw new Rejected([{ path: '--port', message: messages.portTaken(port) }]);
    }
  }
}
