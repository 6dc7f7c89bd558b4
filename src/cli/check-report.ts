import { counted } from '../domain/count-words.js';
import type { CheckCase } from '../report/junit.js';
import type { Checked } from './check-scenario.js';
import type { Recorded } from './recorded.js';
import { printable } from '../report/text/printable.js';
import { numbers, seen } from './seen.js';
import { version } from './version.js';

/** Claims and recorded results alike, as CI systems see them. A result that is not the recorded one fails. */
export function checkCases(checks: readonly Checked[]): CheckCase[] {
  return checks.flatMap(({ input: { file }, judgements, recorded, result, seconds }) => {
    const claims = judgements.map((judgement): CheckCase => {
      const { text: name, line } = judgement.expectation;
      return {
        name,
        file,
        ...(line === undefined ? {} : { line }),
        verdict: judgement.verdict,
        text: seen(judgement, result.currency, result.horizonDays - result.warmUpDays),
      };
    });
    const cases = recorded === undefined ? claims : [...claims, recordedCase(file, recorded)];
    return cases.map((one, i) => (i === 0 ? { ...one, seconds } : one));
  });
}

/** For people: a scenario's name and a line per claim. */
export function checkSection(checked: Checked): string {
  const { input, result } = checked;
  const head = printable(`${input.file}: ${result.scenario.title} (${counted(result.replications, 'future')})`);
  const lines = checkCases([checked]).map(
    (one) => `  ${one.verdict.padEnd(10)} ${printable(`${one.name}: ${one.text}`)}`,
  );
  return [head, ...lines, '\n'].join('\n');
}

/** For programs: every claim with its verdict, estimate and interval. */
export function checkJson(checks: readonly Checked[]): string {
  const scenarios = checks.map(({ input: { file, digest }, result, judgements, recorded }) => ({
    file,
    name: result.scenario.name,
    digest,
    replications: result.replications,
    resultDigest: result.digest,
    expectations: judgements.map(({ expectation, verdict, estimate, low, high, needed }) => ({
      text: expectation.text,
      line: expectation.line,
      strategy: expectation.strategy,
      kpi: expectation.kpi,
      verdict,
      estimate,
      ci95: [low, high],
      needed,
    })),
    recorded: recorded ?? null,
  }));
  return `${JSON.stringify({ bullwhip: version, verdict: verdictOf(checkCases(checks)), scenarios }, null, 2)}\n`;
}

/** One failure fails all; short of that one open claim leaves all undecided. */
export function verdictOf(cases: readonly CheckCase[]): 'pass' | 'fail' | 'undecided' {
  if (cases.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return cases.some(({ verdict }) => verdict === 'undecided') ? 'undecided' : 'pass';
}

const MOST_MOVES = 3;

function recordedCase(file: string, { path, verdict, scenarioChanged, moved }: Recorded): CheckCase {
  const name = `the same result as in ${path}`;
  if (verdict === 'same') return { name, file, verdict: 'pass', text: 'every replication, to the last bit' };
  const list = moved.slice(0, MOST_MOVES).map(({ strategy, kpi, before, after }) => {
    const write = numbers(Math.abs(after - before), false);
    return `${kpi} of ${strategy} was ${write(before)}, is ${write(after)}`;
  });
  const more = moved.length > MOST_MOVES ? `, and ${moved.length - MOST_MOVES} more` : '';
  const what = list.length > 0 ? list.join('; ') + more : 'single replications moved, no mean did';
  return {
    name,
    file,
    verdict: 'fail',
    text: `${scenarioChanged ? 'the scenario or its data changed: ' : ''}${what} (if that is right, accept it with check --update)`,
  };
}

/** '175 passed, 1 failed'; empty where there was nothing to judge. */
export function tally(cases: readonly CheckCase[]): string {
  const count = (verdict: CheckCase['verdict'], word: string) => {
    const n = cases.filter((one) => one.verdict === verdict).length;
    return n === 0 ? [] : [`${n} ${word}`];
  };
  return [...count('pass', 'passed'), ...count('fail', 'failed'), ...count('undecided', 'undecided')].join(', ');
}
