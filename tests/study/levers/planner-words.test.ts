import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/study/levers/read-shop.js';
import { openShop } from '../../../src/study/levers/shop-file.js';

// The recorded orders of the real shop lie elsewhere.
const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml') && name !== 'real-shop.yaml');
const readText = (path: string): Uint8Array | undefined =>
  existsSync(`scenarios/${path}`) ? readFileSync(`scenarios/${path}`) : undefined;

describe('what levers say that they do', () => {
  it.each(files)('%s: sentences a planner can read', (name) => {
    const { shop } = readingOf(openShop(readFileSync(`scenarios/${name}`, 'utf8'), { file: name, readText })).reading;
    const groups = shop ? [...shop.strategies.flatMap((strategy) => strategy.groups), shop.world] : [];
    const levers = groups.flatMap((group) => group.levers);
    expect(levers.length).toBeGreaterThan(0);
    const unlike = levers.filter(({ sentence }) => !/^[A-Z][^`*_=]+\.$/.test(sentence));
    expect(unlike.map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual([]);
    // No letters of a formula, no spelling of the file.
    const said = levers.flatMap((lever) => [
      lever.sentence,
      ...(lever.kind === 'choice' ? lever.options.map(({ sentence }) => sentence) : []),
    ]);
    expect(said.filter((words) => /[`*_\u0370-\u03ff]|\bn?Q\b|\b[sSR],/.test(words))).toEqual([]);
  });
});
