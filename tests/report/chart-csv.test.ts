import { expect, it } from 'vitest';
import { chartCsv } from '../../src/report/chart-csv.js';

it('writes no cell that a spreadsheet would run', () => {
  const rows = [
    ['=HYPERLINK("http://x")', '+5.7'],
    ['−2.2', '@a'],
    ['-1', 'a "b", c\nd'],
  ];
  expect(chartCsv({ head: ['Item', 'Units, a week'], rows })).toBe(
    [
      'Item,"Units, a week"\r\n',
      `"'=HYPERLINK(""http://x"")",'+5.7\r\n`,
      "−2.2,'@a\r\n",
      `'-1,"a ""b"", c\nd"\r\n`,
    ].join(''),
  );
});
