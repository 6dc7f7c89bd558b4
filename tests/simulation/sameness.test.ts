import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomCases, type RandomCase } from '../reference/random-shops.js';
import { play } from '../reference/small-shop.js';
import { ticks } from '../../src/domain/time.js';

const numRuns = process.env.BULLWHIP_FULL ? 1000 : 80;

describe(`the same story, in ${numRuns} random shops`, () => {
  it('when the same tape is played twice', () => {
    always(({ scenario, tape }) => {
      const first = play(scenario, tape);
      const second = play(scenario, tape);
      expect(second.facts).toEqual(first.facts);
      expect(second.values).toEqual(first.values);
    });
  });

  it.each([0.25, 1, 3.5])('when the tape comes in chunks of %d days', (days) => {
    always(({ scenario, tape }) => {
      const inChunks = play(scenario, tape, { tapeChunk: ticks(days) });
      const whole = play(scenario, tape);
      expect(inChunks.facts).toEqual(whole.facts);
      expect(inChunks.values).toEqual(whole.values);
    });
  });

  it.each([1, 7, 64])('when the journal is read every %d facts', (journalChunk) => {
    always(({ scenario, tape }) => {
      const inChunks = play(scenario, tape, { journalChunk });
      const whole = play(scenario, tape);
      expect(inChunks.facts).toEqual(whole.facts);
      expect(inChunks.values).toEqual(whole.values);
    });
  });
});

function always(law: (found: RandomCase) => void): void {
  fc.assert(fc.property(randomCases(), law), { numRuns, seed: 9 });
}
