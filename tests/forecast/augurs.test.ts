import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { AutoETS, initSync } from '@bsull/augurs/ets';
import { methods } from '../../src/forecast/index.js';
import { nile } from './series.js';

const noise = (t: number) => ((t * 37) % 23) - 11;
const flat = Array.from({ length: 60 }, (_, t) => 50 + noise(t));
const rising = Array.from({ length: 60 }, (_, t) => 50 + 2 * t + noise(t));

/**
 * Another implementation (augurs 0.10.2, Rust as WebAssembly). It holds up where it is asked for a family and takes the member meant: asked for 'ANN'
 * itself it finds no model, and 'AAN' gives a damped trend where that fits better (WWWusage). It estimates by likelihood, which for additive
 * errors is the least sum of squares; its search ends earlier, so a thousandth is what can be asked.
 */
describe('beside augurs', () => {
  beforeAll(() => {
    // its wasm files aren't among its exports
    const entry = createRequire(import.meta.url).resolve('@bsull/augurs/ets');
    initSync({ module: readFileSync(entry.replace(/\.js$/, '_bg.wasm')) });
  });

  const theirs = (series: readonly number[], spec: string): number[] => {
    const model = new AutoETS(1, spec);
    model.fit([...series]);
    const { point } = model.predict(6);
    model.free();
    return point;
  };

  it.each([
    ['simple smoothing of the Nile', nile, 'AZN', 'ses'],
    ['simple smoothing of flat demand', flat, 'AZN', 'ses'],
    ['Holt on the Nile', nile, 'AAN', 'holt'],
    ['Holt on flat demand', flat, 'AAN', 'holt'],
    ['Holt on rising demand', rising, 'AAN', 'holt'],
  ] as const)('%s agrees to a thousandth', (_, series, spec, name) => {
    const points = methods[name].fit(series, { season: 1 })!.points(6);
    const ratios = theirs(series, spec).map((point, i) => Math.abs(points[i] / point - 1));
    expect(Math.max(...ratios)).toBeLessThan(0.001);
  });
});
