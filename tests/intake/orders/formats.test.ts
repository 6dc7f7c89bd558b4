import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problems.js';
import { parseMoment } from '../../../src/intake/orders/parse-moment.js';
import { parseNumber } from '../../../src/intake/orders/parse-number.js';
import { Survey, type AskedFormats } from '../../../src/intake/orders/survey.js';
import { parseTime } from '../../../src/intake/parse-time.js';

describe('parseNumber', () => {
  it.each([
    ['12', 12, 12],
    ['-3', -3, -3],
    ['1234.5', 1234.5, NaN],
    ['1,234.50', 1234.5, NaN],
    ['1.234,50', NaN, 1234.5],
    ['12,5', NaN, 12.5],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1.234.567', NaN, 1_234_567],
    ["1'234,50", NaN, 1234.5],
    ['1 234,50', NaN, 1234.5],
    ['1\u00a0234,50 €', NaN, 1234.5],
    ['€ 4.90', 4.9, NaN],
    ['£5', 5, 5],
    ['-£5.00', -5, NaN],
    ['EUR 4,90', NaN, 4.9],
    ['1e3', 1000, NaN],
    ['', NaN, NaN],
    ['two', NaN, NaN],
    ['1,23,4', NaN, NaN],
    ['0x10', NaN, NaN],
    ['Infinity', NaN, NaN],
  ])('%s with a point is %d, with a comma %d', (text, point, comma) => {
    expect(parseNumber(text, 'point')).toBe(point);
    expect(parseNumber(text, 'comma')).toBe(comma);
  });

  it('reads back what is written in either way', () => {
    const number = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(number, (n) => {
        const english = n.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = n.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        return parseNumber(english, 'point') === n && parseNumber(german, 'comma') === n;
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('parseMoment', () => {
  it.each([
    ['31/12/2024 10:02', '2024-12-31 10:02', ''],
    ['12/31/2024', '', '2024-12-31'],
    ['02.01.2024 09:30:15', '2024-01-02 09:30:15', '2024-02-01 09:30:15'],
    ['1-2-24', '2024-02-01', '2024-01-02'],
    ['1/2/2024 1:05 PM', '2024-02-01 13:05', '2024-01-02 13:05'],
    ['1/2/2024, 12:05 am', '2024-02-01 00:05', '2024-01-02 00:05'],
    ['2-Jun-06', '2006-06-02', '2006-06-02'],
    ['29/02/2023', '', ''],
    ['32/13/2024', '', ''],
    ['2024-02-03 04:05', '2024-02-03 04:05', '2024-02-03 04:05'],
    ['2024/02/03', '', ''],
  ])('%s with the day first is %s, with the month first %s', (text, dmy, mdy) => {
    expect(parseMoment(text, 'dmy')).toBe(dmy === '' ? NaN : parseTime(dmy));
    expect(parseMoment(text, 'mdy')).toBe(mdy === '' ? NaN : parseTime(mdy));
  });

  it('takes a year in front for what it is', () => {
    expect(parseMoment('2024/02/03', 'ymd')).toBe(parseTime('2024-02-03'));
    expect(parseMoment('03/02/2024', 'ymd')).toBeNaN();
  });
});

/** What is found in a file of days, whole units and prices. */
function survey(rows: readonly (readonly [day: string, units: string, price: string])[], asked: AskedFormats = {}) {
  const survey = new Survey('a.csv', ['Day', 'Units', 'Price'], [0], [1, 2], [1]);
  survey.add(
    rows,
    Int32Array.from(rows, (_, k) => k + 2),
  );
  const { formats, notes, problems } = survey.decide(asked);
  return {
    ...formats,
    inDoubt: survey.inDoubt,
    notes: notes.map(formatProblem),
    problems: problems.map(formatProblem),
  };
}

describe('Survey', () => {
  it('finds nothing to say of the usual formats', () => {
    expect(survey([['2024-01-02', '1', '2.50']])).toEqual({ decimal: 'point', dates: 'ymd', inDoubt: false, notes: [], problems: [] }); // prettier-ignore
  });

  it.each([
    ['12,50', 'comma'],
    ['1.234,50', 'comma'],
    ['1.234.567', 'comma'],
    ['1,234.50', 'point'],
    ['1,234,567', 'point'],
    ['€ 12,50', 'comma'],
  ])('knows by %s that there is a decimal %s', (price, decimal) => {
    expect(survey([['2024-01-02', '1', price]]).decimal).toBe(decimal);
  });

  it('reads a separator in whole units as one of thousands', () => {
    expect(survey([['2024-01-02', '1.200', '5']]).decimal).toBe('comma');
    expect(survey([['2024-01-02', '1,200', '5']]).decimal).toBe('point');
  });

  it('says how it reads 1,234 where nothing tells', () => {
    const found = survey([['2024-01-02', '1', '1,234']]);
    expect(found.decimal).toBe('point');
    expect(found.notes).toEqual([
      "a.csv:2:3: Price: '1,234' is read as 1234 (if it has a decimal comma, --decimal comma)",
    ]);
  });

  it('says where commas and points contradict each other', () => {
    const rows = [['2024-01-02', '1', '2,50'], ['2024-01-02', '1', '3.50'], ['2024-01-02', '1', '4.75']] as const; // prettier-ignore
    expect(survey(rows).problems).toEqual([
      "a.csv:2:3: Price: decimal commas (once, '2,50') and decimal points (2 times, '3.50' in line 3) in one file (say which is meant by --decimal comma or --decimal point; the other rows can then be left out by --skip-bad-rows)",
    ]);
    expect(survey(rows, { decimal: 'point' })).toMatchObject({ decimal: 'point', problems: [] });
  });

  it('decides by one day above 12 for all of the column', () => {
    expect(survey([['01/02/2024', '1', '1'], ['13/02/2024', '1', '1']])).toMatchObject({ dates: 'dmy', problems: [] }); // prettier-ignore
    expect(survey([['01/02/2024', '1', '1'], ['02/13/2024', '1', '1']])).toMatchObject({ dates: 'mdy', problems: [] }); // prettier-ignore
  });

  it('asks where no day is above 12, and where both orders are there', () => {
    expect(
      survey([
        ['01/02/2024', '1', '1'],
        ['03/03/2024', '1', '1'],
      ]),
    ).toMatchObject({
      inDoubt: true,
      problems: ["a.csv:2:1: Day: day or month first? '01/02/2024', and no other cell has a day above 12 (say it by --dates dmy or --dates mdy)"], // prettier-ignore
    });
    expect(
      survey([
        ['31/01/2024', '1', '1'],
        ['01/31/2024', '1', '1'],
      ]).problems,
    ).toEqual([
      "a.csv:3:1: Day: days first (once, '31/01/2024' in line 2) and months first (once, '01/31/2024') in one file (say which is meant by --dates dmy or --dates mdy; the other rows can then be left out by --skip-bad-rows)",
    ]);
    expect(survey([['01/02/2024', '1', '1']], { dates: 'mdy' })).toMatchObject({ dates: 'mdy', problems: [] });
  });

  it('knows that points between the parts of a day put the day first', () => {
    expect(survey([['01.02.2024', '1', '1']])).toMatchObject({ dates: 'dmy', problems: [] });
  });
});
