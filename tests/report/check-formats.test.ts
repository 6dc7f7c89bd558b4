import { describe, expect, it } from 'vitest';
import { annotations, problemAnnotations } from '../../src/report/annotations.js';
import { junit, type CheckCase } from '../../src/report/junit.js';

const cases: readonly CheckCase[] = [
  { name: 'onTimeRate of b ≥ 95%', file: 'a.yaml', line: 12, verdict: 'pass', text: '97.7%', seconds: 1.5 },
  { name: 'profit of <b> & "c"', file: 'a.yaml', verdict: 'fail', text: 'is 5\nwanted <6>', seconds: 0.25 },
  { name: 'x', file: 'b,c:d.yaml', line: 3, verdict: 'undecided', text: '50% of it\r\nmore' },
  { name: 'y', file: 'b,c:d.yaml', verdict: 'error', text: 'bad\u0000 \ud800byte' },
];

describe('JUnit', () => {
  it('is a suite for each file', () => {
    expect(junit(cases)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="bullwhip check" tests="4" failures="1" errors="1" skipped="1" time="1.750">
  <testsuite name="a.yaml" tests="2" failures="1" errors="0" skipped="0" time="1.750">
    <testcase name="onTimeRate of b ≥ 95%" classname="a.yaml" file="a.yaml" line="12" time="1.500"/>
    <testcase name="profit of &lt;b&gt; &amp; &quot;c&quot;" classname="a.yaml" file="a.yaml" time="0.250">
      <failure message="is 5&#10;wanted &lt;6&gt;" type="expectation">is 5
wanted &lt;6&gt;</failure>
    </testcase>
  </testsuite>
  <testsuite name="b,c:d.yaml" tests="2" failures="0" errors="1" skipped="1" time="0.000">
    <testcase name="x" classname="b,c:d.yaml" file="b,c:d.yaml" line="3" time="0.000">
      <skipped message="undecided: 50% of it&#13;&#10;more"/>
    </testcase>
    <testcase name="y" classname="b,c:d.yaml" file="b,c:d.yaml" time="0.000">
      <error message="bad\ufffd \ufffdbyte" type="scenario">bad\ufffd \ufffdbyte</error>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('without cases is an empty suite', () => {
    expect(junit([])).toContain('tests="0" failures="0" errors="0" skipped="0" time="0.000">\n</testsuites>');
  });
});

describe('annotations', () => {
  it('say what failed and what is undecided, on one line each', () => {
    expect(annotations(cases)).toBe(
      '::error file=a.yaml,title=profit of <b> & "c"::is 5%0Awanted <6>\n' +
        '::warning file=b%2Cc%3Ad.yaml,line=3,title=x::50%25 of it%0D%0Amore\n' +
        '::error file=b%2Cc%3Ad.yaml,title=y::bad\u0000 \ud800byte\n',
    );
  });
  it('are silent when all pass', () => {
    expect(annotations(cases.slice(0, 1))).toBe('');
  });
  it.each([
    [
      { file: 'b,c:d.yaml', line: 3, column: 7, path: 'a.b', message: '50%\nof it' },
      '::error file=b%2Cc%3Ad.yaml,line=3,col=7::a.b: 50%25%0Aof it\n',
    ],
    [{ file: 'a.yaml', message: 'no such file' }, '::error file=a.yaml::no such file\n'],
    [{ path: '--seed', message: 'is empty' }, '::error::--seed: is empty\n'],
  ])('place bad input: %j', (problem, text) => {
    expect(problemAnnotations([problem, problem])).toBe(text + text);
  });
});
