import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judge, parseScenario, playScenario, reportText, textDigest } from '../src/index.js';
import { bullwhip, workshop } from './cli/bullwhip.js';
import { scenarioText } from './cli/scenario-text.js';

const { path } = workshop();

it('the library gives what the command line gives', async () => {
  const text = scenarioText('expect: [{ strategy: base, kpi: unitFillRate, atLeast: 1% }]');
  writeFileSync(path('shop.yaml'), text);
  const told = JSON.parse((await bullwhip(['run', path('shop.yaml'), '--json', '-'])).stdout) as {
    readonly digest: string;
    readonly scenario: { readonly digest: string };
  };

  const { scenario } = parseScenario(text, { file: 'shop.yaml' });
  const result = await playScenario(scenario!, { file: 'shop.yaml', digest: textDigest(text), warnings: [] });
  expect(result.digest).toBe(told.digest);
  expect(result.scenario.digest).toBe(told.scenario.digest);
  expect(judge(scenario!.expect[0], result).verdict).toBe('pass');
  expect(reportText(result)).toContain('8 futures of 120 days');
});

it('the library stops when it is asked to, with what is finished', async () => {
  const { scenario } = parseScenario(scenarioText(), { file: 'shop.yaml' });
  const controller = new AbortController();
  const meta = { file: 'shop.yaml', digest: '', warnings: [] };
  const onProgress = (done: number) => done === 3 && controller.abort();
  const result = await playScenario(scenario!, meta, { signal: controller.signal, onProgress });
  expect(result).toMatchObject({ replications: 3, stopped: 'interrupted' });
});
