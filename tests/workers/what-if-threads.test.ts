import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cli, ensureBuilt } from '../../scripts/build.mjs';
import { playScenario } from '../../src/study/play-scenario.js';
import { Playing } from '../../workers/desk/playing.js';
import type { Tick } from '../../workers/desk/protocol.js';
import { spawnThread } from '../../workers/endpoint.node.js';
import type { FullHandle } from './local-worker.js';
import { shopOf } from './what-if-shop.js';

const entry = pathToFileURL(join(dirname(cli), 'sim-worker.js'));
const meta = { file: 'shop.yaml', digest: 'sha256:0', warnings: [] };
const open: Playing[] = [];

beforeAll(() => ensureBuilt());
afterEach(async () => {
  await Promise.all(open.splice(0).map((playing) => playing.close()));
});

describe('a desk with worker threads', () => {
  it('comes to the digest of a whole run, after a change and back, whatever the warm-up', async () => {
    const { playing, over } = aDesk();
    for (const warmUpDays of [10, 'auto'] as const) {
      for (const some of [7, 9, 7]) {
        const shop = shopOf({ few: 5, some }, { warmUpDays });
        playing.play(shop, meta);
        await over();
        expect(playing.result!.digest).toBe((await playScenario(shop, meta)).digest);
      }
    }
  });

  it('replaces a thread that is killed in the middle, and loses nothing', async () => {
    const { playing, started, ticks, over } = aDesk();
    const shop = shopOf({ few: 5 }, { replications: { kind: 'fixed', n: 400 } });
    playing.play(shop, meta);
    await until(() => ticks.length > 0);
    started[0].terminate();
    await over();
    expect(started).toHaveLength(3);
    expect(ticks.at(-1)).toMatchObject({ state: 'sure', done: 400, missing: 0 });
    expect(ticks.at(-1)!.repeated).toBeGreaterThan(0);
    expect(playing.result!.digest).toBe((await playScenario(shop, meta)).digest);
  });

  it('leaves a future in the middle when something newer comes', async () => {
    const { playing, over, ticks } = aDesk(1);
    // To its end it would take longer than a test may.
    playing.play(shopOf({ few: 5, some: 6 }, { horizonDays: 10_000_000 }), meta);
    await until(() => ticks.length > 0); // it is at it
    playing.play(shopOf({ few: 5 }), meta);
    await over();
    expect(ticks.every(({ version, done }) => version === 2 || done === 0)).toBe(true);
  });
});

function aDesk(workers = 2) {
  const started: FullHandle[] = [];
  const spawn = () => {
    const handle = spawnThread(entry);
    started.push(handle);
    return handle;
  };
  const playing = new Playing({ spawn, workers });
  open.push(playing);
  const ticks: Tick[] = [];
  playing.listen({ kind: 'file' }, (tick) => ticks.push(tick));
  const over = () => until(() => ticks.some(({ version, state }) => version === playing.version && state === 'sure'));
  return { playing, started, ticks, over };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
