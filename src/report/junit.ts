import { escapeMarkup } from './html/escape.js';

/** One expectation of one scenario as `check` judged it; 'error' when the scenario could not be played. */
export interface CheckCase {
  readonly name: string;
  /** Scenario file, relative to where the check was started. */
  readonly file: string;
  readonly line?: number;
  readonly verdict: 'pass' | 'fail' | 'undecided' | 'error';
  /** What was seen against what was expected. */
  readonly text: string;
  /** Wall-clock time, if it was taken. */
  readonly seconds?: number;
}

/** JUnit XML as GitLab, Jenkins and Azure read it: a suite for each file. Undecided is 'skipped', which those show without failing. */
export function junit(cases: readonly CheckCase[]): string {
  const files = [...new Set(cases.map((c) => c.file))];
  const suites = files.map((file) =>
    suite(
      file,
      cases.filter((c) => c.file === file),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="bullwhip check" ${counts(cases)}>\n${suites.join('')}</testsuites>\n`;
}

function suite(file: string, cases: readonly CheckCase[]): string {
  return `  <testsuite name="${attribute(file)}" ${counts(cases)}>\n${cases.map(testcase).join('')}  </testsuite>\n`;
}

function testcase(c: CheckCase): string {
  const line = c.line === undefined ? '' : ` line="${c.line}"`;
  const head = `    <testcase name="${attribute(c.name)}" classname="${attribute(c.file)}" file="${attribute(c.file)}"${line} time="${time([c])}"`;
  const message = `message="${attribute(c.text)}"`;
  if (c.verdict === 'pass') return `${head}/>\n`;
  const said = {
    fail: `<failure ${message} type="expectation">${body(c.text)}</failure>`,
    error: `<error ${message} type="scenario">${body(c.text)}</error>`,
    undecided: `<skipped message="${attribute(`undecided: ${c.text}`)}"/>`,
  };
  return `${head}>\n      ${said[c.verdict]}\n    </testcase>\n`;
}

function counts(cases: readonly CheckCase[]): string {
  const number = (verdict: CheckCase['verdict']) => cases.filter((c) => c.verdict === verdict).length;
  return `tests="${cases.length}" failures="${number('fail')}" errors="${number('error')}" skipped="${number('undecided')}" time="${time(cases)}"`;
}

const time = (cases: readonly CheckCase[]): string => cases.reduce((sum, c) => sum + (c.seconds ?? 0), 0).toFixed(3);

/** XML 1.0 has no place for these, escaped or not. */
const allowed = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control codes are what must go
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '\ufffd');
const body = (text: string): string => escapeMarkup(allowed(text));
/** Line breaks in an attribute would be read as spaces. */
const attribute = (text: string): string =>
  body(text).replace(/\n/g, '&#10;').replace(/\r/g, '&#13;').replace(/\t/g, '&#9;');
