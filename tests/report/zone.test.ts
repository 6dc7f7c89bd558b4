import { describe, expect, it } from 'vitest';
import { draw } from '../../src/report/charts/draw.js';
import { reportHtml } from '../../src/report/html.js';
import { readResult, resultJson } from '../../src/report/json.js';
import { plain } from '../../src/report/rich.js';
import { reportText } from '../../src/report/text.js';
import { verdicts } from '../../src/report/verdict.js';
import { playScenario } from '../../src/study/play-scenario.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { scenarioText } from '../cli/scenario-text.js';
import { duel } from './fixture.js';

const play = async (...more: string[]) => {
  const { scenario } = parseScenario(scenarioText(...more), { file: 'shop.yaml' });
  return playScenario(scenario!, { file: 'shop.yaml', digest: '', warnings: [] });
};

describe("the scenario's own zone of no practical difference", () => {
  it('goes from the file to the verdict, on the terminal, on the page and in the result file', async () => {
    const usual = await play();
    const wide = await play('noDifference: { service: 45%, money: 100000/month }');
    expect([usual.zone, wide.zone]).toEqual([undefined, { points: 45, money: 100_000 }]);
    expect(wide.digest).toBe(usual.digest);
    expect(verdicts(usual)[0].class).not.toBe('no practical difference');
    expect(verdicts(wide)[0].class).toBe('no practical difference');
    expect(reportText(usual)).not.toContain('More makes no practical difference:');
    expect(reportText(wide)).toContain('More makes no practical difference:');
    const html = await reportHtml(wide, { draw });
    expect(html).toContain('up to 45 points or €100,000 a month');
    expect(html).toContain('45 points on time, €100,000 profit a month');
    expect(JSON.parse(resultJson(usual, '1'))).toMatchObject({ zone: { points: 0.5, money: 250 } });
    const read = readResult(resultJson(wide, '1'));
    if (!('result' in read)) throw new Error(read.wrong);
    expect(plain(verdicts(read.result)[0].sentence)).toBe(plain(verdicts(wide)[0].sentence));
  });

  it.each([
    [undefined, 'clear'],
    [{ points: 2, money: 250 }, 'probably'],
    [{ points: 4, money: 250 }, 'no practical difference'],
  ])('%j: %s', (zone, cls) => {
    const result = duel('x', [2, 1, 3], [0, -60, 90]);
    expect(verdicts(zone ? { ...result, zone } : result)[0].class).toBe(cls);
  });

  it('gives way to what the reader asks for', () => {
    const result = { ...duel('x', [2, 1, 3], null), zone: { points: 4, money: 0 } };
    expect(verdicts(result, { zone: { points: 0.5, money: 250 } })[0].class).toBe('clear');
  });

  it.each([[undefined], [{ points: 4 }], ['wide'], [{ points: '4', money: null }]])(
    '%j is no zone of a file',
    (zone) => {
      const file = { ...(JSON.parse(resultJson(duel('x', [2, 1, 3], null), '1')) as object), zone };
      const read = readResult(JSON.stringify(file));
      expect('result' in read && read.result).not.toHaveProperty('zone');
    },
  );
});
