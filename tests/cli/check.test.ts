import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { messages } from '../../src/cli/messages.js';
import { bullwhip, inProcess, workshop } from './bullwhip.js';
import { scenarioText } from './scenario-text.js';

const { path } = workshop();

const PASSES = '{ strategy: base, kpi: unitFillRate, atLeast: 1% }';
const FAILS = '{ kpi: unitFillRate, of: more, below: base }';
const OPEN = '{ strategy: base, kpi: onHandMean, atLeast: MEAN }';

interface CheckFile {
  readonly verdict: string;
  readonly scenarios: readonly {
    readonly expectations: readonly { readonly verdict: string; readonly estimate: number }[];
  }[];
}

describe('bullwhip check', () => {
  it('ends with 0 when all pass', async () => {
    const { code, stdout, stderr } = await check('pass', [PASSES]);
    expect({ code, stderr }).toEqual({ code: Exit.DONE, stderr: '' });
    expect(stdout).toMatch(/^ {2}pass {7}unitFillRate of base at least 1%: \d+\.\d+% \(.* to .*\)$/m);
    expect(stdout).toMatch(/\n1 passed\n$/);
  });

  it('says over how many days money was counted', async () => {
    const { stdout } = await check('money', ['{ strategy: base, kpi: revenue, atLeast: 1 }']);
    expect(stdout).toMatch(/^ {2}pass {7}revenue of base at least 1: [\d,]+ EUR in 100 days \(/m); // 120 less 20 of warm-up
  });

  it('ends with 1 when one fails, whatever else is open, and writes JUnit and annotations', async () => {
    const file = path('fail.yaml');
    writeFileSync(file, scenarioText('expect:', `  - ${PASSES}`, `  - ${FAILS}`));
    const line = scenarioText().split('\n').length + 2; // `expect:` stands on the last one, the claims below it
    const { code, stdout } = await bullwhip(['check', 'fail.yaml', '--junit', 'out/check.xml'], {
      cwd: path(),
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(code).toBe(Exit.EXPECTATION_FAILED);
    expect(stdout).toContain('1 passed, 1 failed');
    expect(stdout).toContain(`\n::error file=fail.yaml,line=${line},title=unitFillRate of more below base::+`);
    const xml = readFileSync(path('out', 'check.xml'), 'utf8');
    expect(xml).toContain('tests="2" failures="1"');
    expect(xml).toContain('<failure');
  });

  it('ends with 3 when one is open and none fails, and says how many futures would decide it', async () => {
    // A bound at the estimate itself is inside any interval.
    const first = await check('measure', ['{ strategy: base, kpi: onHandMean, atLeast: 0 }'], '--json', '-');
    const { estimate } = (JSON.parse(first.stdout) as CheckFile).scenarios[0].expectations[0];
    const { code, stdout } = await check(
      'open',
      [PASSES, OPEN.replace('MEAN', (estimate * 1.001).toFixed(4))],
      '--json',
      '-',
    );
    expect(code).toBe(Exit.UNDECIDED);
    const answer = JSON.parse(stdout) as CheckFile;
    expect(answer.verdict).toBe('undecided');
    expect(answer.scenarios[0].expectations.map(({ verdict }) => verdict)).toEqual(['pass', 'undecided']);
  });

  it('records results, knows them again, and fails when they change', async () => {
    const folder = path('recorded');
    mkdirSync(folder);
    const file = path('recorded', 'shop.yaml');
    writeFileSync(file, scenarioText());
    const nothing = await bullwhip(['check', folder]);
    expect(nothing).toMatchObject({ code: Exit.BAD_INPUT, stderr: `${file}: ${messages.nothingExpected()}\n` });

    expect((await bullwhip(['check', folder, '--update'])).code).toBe(Exit.DONE);
    expect(readdirSync(folder).sort()).toEqual(['shop.expected.json', 'shop.yaml']);
    const same = await bullwhip(['check', folder]);
    expect(same).toMatchObject({ code: Exit.DONE, stderr: '' });
    expect(same.stdout).toContain('to the last bit');

    writeFileSync(file, scenarioText().replace('s: 3', 's: 4'));
    const changed = await bullwhip(['check', folder]);
    expect(changed.code).toBe(Exit.EXPECTATION_FAILED);
    expect(changed.stdout).toContain('the scenario or its data changed');
    expect(changed.stdout).toMatch(/\w+ of base was .*, is /);

    // Other futures were asked for, so the recorded ones say nothing.
    expect((await bullwhip(['check', folder, '--seed', 'other'])).stderr).toBe(nothing.stderr);
  });

  it('plays nothing when one of the files is bad', async () => {
    mkdirSync(path('mixed'));
    writeFileSync(path('mixed', 'a.yaml'), scenarioText('expect:', `  - ${PASSES}`));
    writeFileSync(path('mixed', 'b.yaml'), scenarioText('expect:', '  - { kpi: unitFilRate, of: base, atLeast: 1% }'));
    const { code, stdout, stderr } = await inProcess(['check', path('mixed')]);
    expect({ code, stdout }).toEqual({ code: Exit.BAD_INPUT, stdout: '' });
    expect(stderr).toMatch(/b\.yaml:\d+:\d+: .*unitFillRate\?\)\n$/);
  });

  it('refuses to record other futures than those of the scenario', async () => {
    const { code, stderr } = await inProcess(['check', path(), '--update', '--seed', 'x']);
    const message = messages.excluded('--seed or --replications');
    expect({ code, stderr }).toEqual({ code: Exit.BAD_INPUT, stderr: `--update: ${message}\n` });
  });
});

function check(name: string, claims: readonly string[], ...flags: string[]) {
  const file = path(`${name}.yaml`);
  writeFileSync(file, scenarioText('expect:', ...claims.map((claim) => `  - ${claim}`)));
  return bullwhip(['check', file, ...flags]);
}
