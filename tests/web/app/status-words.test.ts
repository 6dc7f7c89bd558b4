import { describe, expect, it } from 'vitest';
import { EMPTY, type State } from '../../../web/store/state.js';
import type { Tick } from '../../../workers/desk/protocol.js';
import { statusWords } from '../../../web/app/status-words.js';

const tick: Tick = {
  version: 1,
  state: 'playing',
  done: 200,
  total: 1400,
  first: false,
  precision: 'on time ±0.35 points',
  goal: 'stop at ±0.2',
  progress: 0.5,
  repeated: 0,
  missing: 0,
  fresh: true,
};
const shop = { name: 'shop.yaml', text: '', files: {} };
const problem = (line?: number) => ({ message: 'is wrong', ...(line === undefined ? {} : { line }) });
const said = (state: Partial<State>) => statusWords({ ...EMPTY, shop, ...state }, 'en-GB');

describe('what the bar says', () => {
  it.each<[string, Partial<State>, ReturnType<typeof statusWords> | object]>([
    ['nothing is open', { shop: null }, { kind: 'empty', head: 'No scenario open', act: null }],
    ['nothing is known yet', {}, { kind: 'recalculating', head: 'Recalculating', act: null, progress: 0 }],
    [
      'the first estimate',
      { tick: { ...tick, first: true, done: 8 } },
      { kind: 'first', head: 'First estimate', count: '8 of 1,400 futures', act: 'stop' },
    ],
    [
      'it gets surer',
      { tick },
      {
        kind: 'playing',
        head: 'Getting surer',
        detail: 'on time ±0.35 points, stop at ±0.2',
        progress: 0.5,
        act: 'stop',
      },
    ],
    [
      'sure enough',
      { tick: { ...tick, state: 'sure', done: 1400, progress: 1 } },
      { kind: 'sure', head: 'Sure enough', count: '1,400 futures', detail: 'on time ±0.35 points', act: null },
    ],
    [
      'a lever just moved',
      { tick, stale: true },
      { kind: 'recalculating', head: 'Recalculating', count: '', act: 'stop' },
    ],
    [
      'stopped',
      { tick: { ...tick, state: 'stopped' } },
      { kind: 'stopped', head: 'Stopped', count: 'at 200 of 1,400 futures', act: 'go on' },
    ],
    [
      'it could not be played',
      { tick: { ...tick, state: 'failed', failure: 'out of memory' }, stale: true },
      { kind: 'failed', detail: 'out of memory', warn: true, act: 'go on' },
    ],
    [
      'problems in the file, of which the second has a line',
      { tick, reading: { text: '', warnings: [], problems: [problem(), problem(14)] } },
      { kind: 'problems', head: '2 problems', line: 14, detail: 'shown: the last good version', warn: true },
    ],
    [
      'one problem, and nothing was ever played',
      { reading: { text: '', warnings: [], problems: [problem()] } },
      { kind: 'problems', head: '1 problem', detail: 'nothing can be played yet' },
    ],
    [
      'a worker died and its futures were played again',
      { tick: { ...tick, repeated: 12 } },
      { detail: '12 played again, on time ±0.35 points, stop at ±0.2', warn: false },
    ],
    [
      'some are missing for good',
      { tick: { ...tick, state: 'sure', done: 388, total: 400, missing: 12 } },
      { kind: 'sure', count: '388 of 400 futures', detail: '12 futures missing, on time ±0.35 points', warn: true },
    ],
  ])('%s', (_, state, words) => {
    expect(said(state)).toMatchObject(words);
  });

  it('counts in the way of the reader', () => {
    expect(statusWords({ ...EMPTY, shop, tick }, 'de-DE').count).toBe('200 of 1.400 futures');
  });
});
