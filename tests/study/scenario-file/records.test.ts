import { describe, expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import { formatProblem } from '../../../src/domain/problems.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile, whereIs } from './good-file.js';

const written = `records: { loss: 0.3%/month, lossOfDemand: 1%, wrong: { by: 30% }, misPicks: 0.1%, miscounts: { share: 2% }, posting: 4h, countEvery: 30d }`;
const place = 'dc: { handling: 1d, opens: mon-sat';
const withRecords = goodFile.replace(place, `${place}, ${written}`);

const parsed = (text: string) => {
  const { scenario, problems = [], warnings } = parseScenario(text, { file: 'x.yaml' });
  if (!scenario) throw new Error(problems.map(formatProblem).join('\n'));
  return { ...scenario, warnings };
};

describe('records that go wrong', () => {
  it('are shares a day, days, and the defaults of what was left out', () => {
    const { catalog, warnings } = parsed(withRecords);
    expect(catalog.locations[0].records).toEqual({
      lossPerDay: 0.036 / 365,
      lossOfDemand: 0.01,
      wrongAtStart: { share: 0.65, by: 0.3 },
      misPicks: 0.001,
      miscounts: { share: 0.02, by: 0.05 },
      postingDays: 1 / 6,
      countEveryDays: 30,
    });
    expect(catalog.locations[1].records).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('are counted by every strategy as the location says, unless a strategy says otherwise', () => {
    const own = withRecords
      .replace('baseline: {}', 'baseline: { counting: { every: { A: 14d, C: never }, whenShort: true, cost: 3 EUR } }')
      .replace('weekly: { reorder', 'weekly: { counting: { every: never }, reorder');
    const specs = Object.fromEntries(parsed(own).strategies.map(({ name, counting }) => [name, counting]));
    expect(specs['baseline']).toEqual({
      everyDays: [14, Infinity, Infinity],
      whenShort: true,
      whenSuspicious: false,
      cost: 3,
    });
    expect(specs['weekly']!.everyDays).toEqual([Infinity, Infinity, Infinity]);
    expect(specs['two']).toEqual({ whenShort: false, whenSuspicious: false, cost: 0 });
  });

  it('are no part of a strategy where nobody counts', () => {
    for (const { counting } of parsed(goodFile).strategies) expect(counting).toBeUndefined();
  });

  it.each([
    ['loss: 0.3%/month', 'loss: 0.3%', '0.3%,', 'loss', say.notAShareRate('0.3%')],
    ['misPicks: 0.1%', 'misPicks: 110%', '110%', 'misPicks', say.shareTooBig('110%')],
    ['{ share: 2% }', '{ by: 2% }', '{ by: 2%', 'miscounts.share', say.missing('like 25%')],
    ['posting: 4h', 'posting: 4', '4, count', 'posting', say.bareDuration(4)],
    ['countEvery: 30d', 'countEvery: 0d', '0d } }', 'countEvery', say.notPositive('0d', 'the time between two counts')],
    ['countEvery: 30d', 'countEvery: seldom', 'seldom', 'countEvery', say.notADuration('seldom')],
    [
      'wrong: { by: 30% }',
      'wrong: { size: 30% }',
      'size',
      'wrong.size',
      say.unknownKey('size', undefined, ['share', 'by']),
    ],
  ])('%s as %s is a problem at its place', (was, is, at, path, message) => {
    const file = withRecords.replace(was, is);
    const { problems } = parseScenario(file, { file: 'x.yaml' });
    expect(problems).toEqual([{ file: 'x.yaml', ...whereIs(file, at), path: `locations.dc.records.${path}`, message }]);
  });

  it.each([
    ['{ every: 30 }', '30 }', 'every', say.bareDuration(30)],
    ['{ every: { D: 30d } }', 'D: 30d', 'every.D', say.unknownKey('D', undefined, ['A', 'B', 'C'])],
    ['{ whenShort: sometimes }', 'sometimes', 'whenShort', say.notOneOf('sometimes', ['true', 'false'], undefined)],
    ['{ cost: 3 USD }', '3 USD', 'cost', say.otherCurrency('USD', 'EUR')],
  ])('counting: %s is a problem at its place', (counting, at, path, message) => {
    const file = goodFile.replace('baseline: {}', `baseline: { counting: ${counting} }`);
    const { problems } = parseScenario(file, { file: 'x.yaml' });
    expect(problems).toEqual([
      { file: 'x.yaml', ...whereIs(file, at), path: `strategies.baseline.counting.${path}`, message },
    ]);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['true', true],
    ['false', false],
  ])('counting: whenShort may be said as %s', (written, meant) => {
    const file = goodFile.replace('baseline: {}', `baseline: { counting: { every: 30d, whenShort: ${written} } }`);
    const { scenario } = parseScenario(file, { file: 'x.yaml' });
    expect(scenario?.strategies[0].counting?.whenShort).toBe(meant);
  });
});
