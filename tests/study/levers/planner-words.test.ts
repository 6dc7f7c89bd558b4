import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/study/levers/read-shop.js';
import { openShop } from '../../../src/study/levers/shop-file.js';

const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

describe('what levers say that they do', () => {
  it.each(files)('%s: sentences a planner can read', (name) => {
    const { shop } = readingOf(openShop(readFileSync(`scenarios/${name}`, 'utf8'), { file: name })).reading;
    const groups = shop ? [...shop.strategies.flatMap((strategy) => strategy.groups), shop.world] : [];
    const levers = groups.flatMap((group) => group.levers);
    for (const lever of levers) {
      expect(lever.sentence, lever.id).toMatch(/^[A-Z][^`*_=]+\.$/);
      const options = lever.kind === 'choice' ? lever.options.map(({ sentence }) => sentence) : [];
      // No letters of a formula, no spelling of the file.
      for (const words of [lever.sentence, ...options])
        expect(words, lever.id).not.toMatch(/[`*_\u0370-\u03ff]|\bn?Q\b|\b[sSR],/);
    }
  });
});
