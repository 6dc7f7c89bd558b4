import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import digests from '../sameness/box-digests.json' with { type: 'json' };
import { spawnDesk, type DeskHandle } from '../../workers/desk/endpoint.web.js';
import type { Tick } from '../../workers/desk/protocol.js';
import { openBox } from '../../web/box/box.js';

/** As in tests/sameness/box.ts, which can't be read here. */
const FUTURES = 3;

/** One desk for all, one scenario after the other, as a planner who looks around would have it. */
describe('the desk in this browser', () => {
  let handle: DeskHandle;
  beforeAll(() => {
    handle = spawnDesk();
  });
  afterAll(() => handle.terminate());

  it.each(Object.entries(digests))('plays %s with the bits of Node', async (file, digest) => {
    const { desk } = handle;
    const shop = await openBox(file);
    await new Promise<void>((resolve, reject) => {
      const onTick = ({ done, state, failure }: Tick) => {
        if (state === 'failed') reject(new Error(failure));
        else if (done >= FUTURES && state !== 'playing') resolve();
      };
      void desk.open(shop, { kind: 'fixed', n: FUTURES }, onTick).then(({ problems }) => {
        if (problems.length > 0) reject(new Error(problems[0]!.message));
      });
    });
    expect((await desk.board('baseline'))?.digest).toBe(digest);
  });
});
