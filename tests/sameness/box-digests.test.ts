import { describe, expect, it } from 'vitest';
import { boxDigest, boxFiles } from './box.js';

// One file for all machines and all browsers: tests/browser/box-digests.test.ts reads it, too.
describe('the scenarios in the box', () => {
  it('give the digests written down', async () => {
    const digests: Record<string, string> = {};
    for (const file of boxFiles()) digests[file] = await boxDigest(file);
    await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot('box-digests.json');
  });
});
