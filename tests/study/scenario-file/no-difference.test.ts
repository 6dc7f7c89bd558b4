import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/study/scenario-file/explain.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

const withZone = (zone: string): string => goodFile.replace('currency: EUR', `currency: EUR\nnoDifference: ${zone}`);
const zoneOf = (zone: string) => {
  const { scenario, problems } = parseScenario(withZone(zone), { file: 'x.yaml' });
  expect(problems).toBeUndefined();
  return scenario!.zone;
};

describe('what makes no difference', () => {
  it.each([
    ['{ service: 1%, money: 1000/month }', { points: 1, money: 1000 }],
    ['{ service: 0.3% }', { points: 0.3, money: 250 }],
    ['{ service: 0.02 }', { points: 2, money: 250 }],
    ['{ money: 12000 EUR/year }', { points: 0.5, money: 1000 }],
    ['{ money: €99.90 per month }', { points: 0.5, money: 99.9 }],
    ['{ service: 0%, money: 0/month }', { points: 0, money: 0 }],
  ])('%s', (written, zone) => expect(zoneOf(written)).toEqual(zone));

  it.each(['{}', '{ service: 0.5% }', '{ service: 0.5%, money: 3000/year }'])(
    '%s is the usual and leaves the scenario what it was without',
    (written) => expect(zoneOf(written)).toBeUndefined(),
  );

  it('is written out by explain, part by part', () => {
    const text = (file: string) => (explain(file, { file: 'x.yaml' }) as { text: string }).text;
    expect(text(goodFile)).toMatch(
      /\nnoDifference:\n {2}service: 0\.5% # default, assumed: .+\n {2}money: 250\/month # default, assumed: /,
    );
    expect(text(withZone('{ service: 2% }'))).toMatch(
      /\nnoDifference:\n {2}service: 2%\n {2}money: 250\/month # default, assumed: /,
    );
  });
});
