import { describe, expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

const written = 'below: baseline, by: 2%';
const parse = (claim: string) => parseScenario(goodFile.replace(written, claim), { file: 'x.yaml' });

describe('claims about differences', () => {
  it.each<[claim: string, bounds: { atLeast?: number; atMost?: number }]>([
    ['above: baseline', { atLeast: 0 }],
    ['above: baseline, by: 2%', { atLeast: 0.02 }],
    ['below: baseline', { atMost: 0 }],
    ['below: baseline, by: 2%', { atMost: -0.02 }],
    ['near: baseline, by: 2%', { atLeast: -0.02, atMost: 0.02 }],
  ])('%s', (claim, bounds) => {
    const text = `backorderRate of two ${claim.replace(':', '').replace(', by:', ' by')}`;
    expect(parse(claim).scenario!.expect[1]).toEqual({
      kind: 'difference',
      strategy: 'two',
      against: 'baseline',
      kpi: 'backorderRate',
      ...bounds,
      text,
      line: expect.any(Number) as number,
    });
  });

  it('of a ratio that is no share may be above 1', () => {
    const text = goodFile
      .replace('kpi: backorderRate', 'kpi: bullwhipRatio')
      .replace(written, 'below: baseline, by: 2');
    expect(parseScenario(text, { file: 'x.yaml' }).scenario!.expect[1]).toMatchObject({ atMost: -2 });
  });

  it.each<[claim: string, message: string]>([
    ['near: baseline', say.needsMargin()],
    ['near: baseline, above: levels, by: 2%', say.notTogether('above', 'near')],
    ['below: baseline, above: levels, by: 2%', say.notTogether('above', 'below')],
    ['near: baseline, by: 2%, atMost: 3%', say.notTogether('atLeast or atMost', 'near')],
    ['near: baseline, by: -2%', say.negative('-2%', 'a margin')],
  ])('%s: %s', (claim, message) => {
    expect((parse(claim).problems ?? []).map((problem) => problem.message)).toEqual([message]);
  });
});
