import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { estimateSeconds } from '../../src/cli/estimate-seconds.js';
import { onInterrupt } from '../../src/cli/interrupt.js';
import { messages } from '../../src/cli/messages.js';
import { parseGoal } from '../../src/cli/parse-goal.js';
import { progressLine, showProgress, spellSeconds } from '../../src/cli/progress.js';
import { Exit } from '../../src/cli/exit-codes.js';
import { playStudy } from '../../src/cli/play-study.js';
import { reportError } from '../../src/cli/run-command-line.js';
import { InvariantError } from '../../src/domain/problems.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { Pool } from '../../workers/pool.js';
import { Rejected } from '../../src/cli/rejected.js';
import { numbers } from '../../src/cli/seen.js';
import { writeFiles } from '../../src/cli/write-files.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { scenarioText } from './scenario-text.js';

describe('--until', () => {
  it.each([
    ['onTimeRate±0.5%', { kpi: 'onTimeRate', halfWidth: 0.005, relative: false }],
    ['onTimeRate+-0.005', { kpi: 'onTimeRate', halfWidth: 0.005, relative: false }],
    [' profit +/- 2% ', { kpi: 'profit', halfWidth: 0.02, relative: true }],
    ['waitMean±6h', { kpi: 'waitMean', halfWidth: 0.25, relative: false }],
    ['waitMean±10%', { kpi: 'waitMean', halfWidth: 0.1, relative: true }],
    ['onHandMean±3', { kpi: 'onHandMean', halfWidth: 3, relative: false }],
  ])('%s', (text, goal) => expect(parseGoal(text)).toEqual(goal));

  it.each([
    ['onTimeRate', messages.notAGoal('onTimeRate')],
    ['onTimeRate±', messages.notAGoal('onTimeRate±')],
    ['onTimeRate±-1%', messages.notAWidth('-1%')],
    ['onTimeRate±0.5', messages.notAWidth('0.5')],
    ['onTimeRate±50%', messages.notAWidth('50%')],
    ['onTimeRate±wide', messages.notAWidth('wide')],
  ])('%s is refused', (text, error) => expect(parseGoal(text)).toEqual({ error }));

  it('guesses the KPI', () => {
    const goal = parseGoal('onTimRate±1%');
    expect('error' in goal && goal.error).toContain('did you mean onTimeRate?');
  });
});

describe('progress', () => {
  it.each([
    [0, 40, 0, '[························] 0 of 40 futures'],
    [2, 40, 3, '[#·······················] 2 of 40 futures'],
    [10, 40, 0.5, '[######··················] 10 of 40 futures'],
    [10, 40, 4, '[######··················] 10 of 40 futures · 12 s left'],
    [40, 40, 9, '[########################] 40 of 40 futures · 0 s left'],
  ])('%i of %i after %d s', (done, total, seconds, line) => expect(progressLine(done, total, seconds)).toBe(line));

  it.each([
    [0.2, '1 s'],
    [99, '99 s'],
    [100, '2 min'],
    [5900, '98 min'],
    [9000, '2.5 h'],
  ] as const)('%d s is %s', (s, text) => expect(spellSeconds(s)).toBe(text));

  it('is drawn on a terminal only, ten times a second at most', () => {
    const drawn = (isTTY: boolean) => {
      const written: string[] = [];
      let time = 0;
      const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
      const bar = showProgress(stream, () => time);
      for (let done = 1; done <= 100; done++) {
        time += 10;
        bar.update(done, 100);
      }
      bar.clear();
      return written.length;
    };
    expect(drawn(false)).toBe(0);
    expect(drawn(true)).toBe(12); // the first, one each tenth of a second, the last, and the clearing
  });
});

describe('Ctrl-C', () => {
  it('asks for a clean end first and leaves at once when it comes again, but not when npm repeats it', () => {
    const clock = vi.spyOn(performance, 'now');
    const said = vi.fn<() => void>();
    const left = vi.fn<() => never>(() => undefined as never);
    const interrupt = onInterrupt(said, left);
    const press = (time: number) => {
      clock.mockReturnValue(time);
      process.emit('SIGINT');
      return [interrupt.signal.aborted, said.mock.calls.length, left.mock.calls.length];
    };
    expect(press(1000)).toEqual([true, 1, 0]);
    expect(press(1005)).toEqual([true, 1, 0]);
    expect(press(1800)).toEqual([true, 1, 1]);
    interrupt.forget();
    clock.mockRestore();
    expect(process.listeners('SIGINT')).toEqual([]);
  });
});

describe('written files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bullwhip-write-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('appear together', () => {
    writeFiles([
      { path: join(folder, 'a', 'x.txt'), content: 'x' },
      { path: join(folder, 'y.bin'), content: Uint8Array.of(1, 2) },
    ]);
    expect(readFileSync(join(folder, 'a', 'x.txt'), 'utf8')).toBe('x');
    expect([...readFileSync(join(folder, 'y.bin'))]).toEqual([1, 2]);
  });

  it('leave the old ones alone when one of them fails', () => {
    const kept = join(folder, 'kept.txt');
    writeFileSync(kept, 'old');
    const before = readdirSync(folder);
    const impossible = join(kept, 'below-a-file.txt');
    expect(() =>
      writeFiles([
        { path: kept, content: 'new' },
        { path: impossible, content: '' },
      ]),
    ).toThrow(Rejected);
    expect(readFileSync(kept, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('go where a link points and into a device, without replacing either', () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'r.json'), '');
    symlinkSync(join(folder, 'real', 'r.json'), join(folder, 'link.json'));
    writeFiles([{ path: join(folder, 'link.json'), content: '{}' }]);
    expect(readFileSync(join(folder, 'real', 'r.json'), 'utf8')).toBe('{}');
    writeFiles([{ path: '/dev/null', content: 'gone' }]);
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });
});

describe('a check', () => {
  it.each([
    [0.0123, 0.86634, '0.866'],
    [1.4, -25.04, '−25.0'],
    [250, 54_912.3, '54,912'],
    [0, 3, '3.00'],
  ])('with a half-width of %d shows %d as %s', (half, value, text) => expect(numbers(half, false)(value)).toBe(text));
});

describe('a study that would not fit in memory', () => {
  it('is refused before it starts', async () => {
    const { scenario } = parseScenario(scenarioText(), { file: 'shop.yaml' });
    const many = Array.from({ length: 100_000 }, () => scenario!.strategies[0]);
    const huge: Scenario = { ...scenario!, strategies: many, replications: { kind: 'fixed', n: 1_000_000 } };
    const input = { file: 'shop.yaml', scenario: huge, digest: '', warnings: [], intake: [] };
    const pool = new Pool(() => expect.unreachable(), 1);
    const study = playStudy(input, huge, { pool, workers: 1, signal: new AbortController().signal, groups: false });
    await expect(study).rejects.toThrow(/more futures than fit in the memory of this machine: 1000000 \(at most \d+\)/);
  });
});

describe('what went wrong', () => {
  it.each([
    [
      'a full disk',
      Object.assign(new Error('ENOSPC: no space left'), { syscall: 'write' }),
      'stopped: ENOSPC: no space left\n',
    ],
    [
      'our mistake',
      new InvariantError('units appear'),
      'internal error: InvariantError: units appear (please report it; --debug shows where it happened)\n',
    ],
  ])('%s: a line without a stack, and exit code 4', (_, error, line) => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      expect(reportError(error, [])).toBe(Exit.INTERNAL);
      expect(write.mock.calls.map(([text]) => text)).toEqual([line]);
      expect(reportError(error, ['run', '--debug'])).toBe(Exit.INTERNAL);
      expect(write.mock.calls.at(-1)![0]).toContain('parts.test');
    } finally {
      write.mockRestore();
    }
  });
});

describe('the estimate before a long run', () => {
  it('counts orders, lines, strategies and replications, over the workers', () => {
    const seconds = (workers: number, from = '', to = '') =>
      estimateSeconds(parseScenario(scenarioText().replace(from, to), { file: 'shop.yaml' }).scenario!, workers);
    const usual = seconds(1);
    expect(usual).toBeGreaterThan(0);
    expect(seconds(2)).toBeCloseTo(usual / 2, 12);
    expect(seconds(100)).toBeCloseTo(usual / 8, 12); // no more workers than replications
    expect(seconds(1, 'replications: 8', 'replications: 80')).toBeCloseTo(usual * 10, 12);
    expect(seconds(1, '1.5/day', '15/day')).toBeCloseTo(usual * 10, 12);
  });
});
