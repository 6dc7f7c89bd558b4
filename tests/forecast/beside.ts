import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Data that lies beside the project. Tests of it run where it is, and are skipped elsewhere. */
const shared = new URL('../../../shared/', import.meta.url);

export const isBeside = (...paths: readonly string[]): boolean =>
  paths.every((path) => existsSync(new URL(path, shared)));

/** The rows of a CSV file without commas inside its cells, by cells; header first. */
export function rowsBeside(path: string): string[][] {
  const bytes = readFileSync(new URL(path, shared));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
}

/** A series of a forecasting competition and what came after it. */
export interface Contest {
  readonly id: string;
  readonly past: Float64Array;
  readonly future: Float64Array;
}

const m4 = ['data/m4/M4_Weekly_train.csv.gz', 'data/m4/M4_Weekly_test.csv.gz'] as const;
const m3 = ['data/m3/M3_Monthly_train.csv.gz', 'data/m3/M3_Monthly_test.csv.gz'] as const;
export const m4WeeklyIsBeside = isBeside(...m4);
export const m3MonthlyIsBeside = isBeside(...m3);

/** M4 Weekly (Makridakis, Spiliotis & Assimakopoulos 2020): 359 series, 13 weeks to forecast, no season. */
export const m4Weekly = (): Contest[] => contests(m4, 1);

/** M3 Monthly (Makridakis & Hibon 2000): 1,428 series, 18 months to forecast, a season of 12. */
export const m3Monthly = (): Contest[] => contests(m3, 7);

/** `from`: the column where the values begin in the file of the pasts; the futures have an id before them. */
function contests([train, test]: readonly [string, string], from: number): Contest[] {
  const futures = new Map(rowsBeside(test).map(([id, ...cells]) => [id, cells]));
  return rowsBeside(train)
    .slice(1)
    .map(([id, ...cells]) => {
      const future = numbers(futures.get(id)!);
      return { id, past: numbers(cells.slice(from - 1)), future };
    });
}

const numbers = (cells: readonly string[]): Float64Array =>
  Float64Array.from(
    cells.filter((cell) => cell !== ''),
    Number,
  );
