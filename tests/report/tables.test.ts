import { fromArrow, fromCSV, table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { arrow, arrowFiles } from '../../src/report/arrow.js';
import { csv, csvFiles } from '../../src/report/csv.js';
import { resultTables } from '../../src/report/tables.js';
import { study } from './fixture.js';

describe('the tables of a study', () => {
  const { kpis, comparisons, replications } = resultTables(study());

  it('have a row for each strategy and KPI', () => {
    expect(kpis.columnNames()).toEqual(['strategy', 'kpi', 'mean', 'low', 'high', 'sd', 'n', 'unit']);
    expect(kpis.numRows()).toBe(4 * 19);
    expect(kpis.object(19 + 11)).toMatchObject({
      strategy: 'second-supplier',
      kpi: 'inventoryTurnover',
      mean: 12.5,
      n: 200,
    });
    expect(comparisons.numRows()).toBe(3 * 19);
    expect(comparisons.object(0)).toMatchObject({
      strategy: 'second-supplier',
      against: 'baseline',
      kpi: 'orderFillRate',
    });
  });

  it('hold of a replication only what it could know', () => {
    expect(replications.objects().slice(0, 3)).toEqual([
      { replication: 0, strategy: 'baseline', kpi: 'onTimeRate', value: 0.9 },
      { replication: 0, strategy: 'baseline', kpi: 'profit', value: 360_000 },
      { replication: 0, strategy: 'second-supplier', kpi: 'onTimeRate', value: 0.91 },
    ]);
    expect(replications.numRows()).toBe(3 * 4 * 2);
  });
});

describe('CSV', () => {
  it('is a file for each table', () => {
    const files = csvFiles(study());
    expect(files.map((file) => file.name)).toEqual(['kpis.csv', 'comparisons.csv', 'replications.csv']);
    expect(files[2].text.split('\n').slice(0, 2)).toEqual([
      'replication,strategy,kpi,value',
      '0,baseline,onTimeRate,0.9',
    ]);
  });

  it('reads back as the same numbers', () => {
    const read = fromCSV(csvFiles(study())[0].text);
    expect(read.array('mean')).toEqual([...resultTables(study()).kpis.array('mean')]);
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-second', "'-second"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['second-supplier', 'second-supplier'],
  ])('the name %j is written %j', (name, cell) => {
    expect(csv(table({ name: [name], n: [-1] }))).toBe(`name,n\n${cell},-1\n`);
  });

  it('leaves what is not known empty', () => {
    expect(csv(table({ a: [NaN, 1], b: [null, 'x'] }))).toBe('a,b\n,\n1,x\n');
  });
});

describe('Arrow', () => {
  it('is a file that reads back as the same table', () => {
    const [kpis, , replications] = arrowFiles(study());
    expect([kpis.name, new TextDecoder().decode(kpis.bytes.subarray(0, 6))]).toEqual(['kpis.arrow', 'ARROW1']);
    expect(fromArrow(kpis.bytes).objects()).toEqual(resultTables(study()).kpis.objects());
    expect(fromArrow(replications.bytes).objects()).toEqual(resultTables(study()).replications.objects());
  });

  it('holds an empty table too', () => {
    expect(fromArrow(arrow(resultTables(study({ outcomes: [] })).replications)).numRows()).toBe(0);
  });

  it('keeps text as it is', () => {
    expect(fromArrow(arrow(table({ name: ['=1+1'] }))).array('name')).toEqual(['=1+1']);
  });
});
