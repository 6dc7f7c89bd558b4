import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { canonical } from './canonical.js';
import { goodFile } from './good-file.js';

const textOf = (file: string): string => canonical(parseScenario(file, { file: 'x.yaml' }).scenario!);

describe('the canonical text', () => {
  it('does not change with comments, order of keys or ways to write a number', () => {
    const same = goodFile
      .replace('bullwhip: 1', '# a comment\n\nbullwhip: 1')
      .replace('seed: good\nreplications: 40', 'replications: 40\nseed: "good"')
      .replace('horizon: 180d', 'horizon: 4320 h')
      .replace('orders: 30/day', 'orders: 210/week')
      .replace('chance: 7%', 'chance: 0.07');
    expect(same).not.toBe(goodFile);
    expect(textOf(same)).toBe(textOf(goodFile));
  });

  it.each([
    ['seed: good', 'seed: better'],
    ['price: 14,', 'price: 14.01,'],
    ['orders: 30/day', 'orders: 31/day'],
    ['serviceLevel: 95%', 'serviceLevel: 95.1%'],
    ['atLeast: 80%', 'atLeast: 81%'],
    ['backlogLimit: 100', 'backlogLimit: none'],
    ['backlogLimit: 100', 'backlogLimit: 100, orderLimit: 5'],
    ['initial: 60', 'initial: 60, returns: 8%'],
    ['cost: 4.50 }', 'cost: 4.50, damaged: 1% }'],
  ])('changes with the scenario: %s → %s', (was, is) =>
    expect(textOf(goodFile.replace(was, is))).not.toBe(textOf(goodFile)),
  );

  it('sorts keys, and has words for what JSON has not', () => {
    const { scenario } = parseScenario(goodFile, { file: 'x.yaml' });
    const tiny = {
      ...scenario!,
      demand: { b: Infinity, a: [1, -0, 0.1], c: new Float64Array([1, 2.5]), d: undefined } as never,
    };
    expect(canonical(tiny)).toContain('"demand":{"a":[1,0,0.1],"b":Infinity,"c":[1,2.5]}');
  });
});
