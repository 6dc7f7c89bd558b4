import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const intermittentFolder = new URL('../../../../shared/data/intermittent/', import.meta.url);
export const hasIntermittentData = existsSync(intermittentFolder);

/** A set of spare parts: each series without the empty cells at its ends, and the periods of lead time plus review that stock has to cover. */
export interface PartSet {
  readonly name: string;
  readonly series: readonly Float64Array[];
  readonly cover: readonly number[];
  /** First forecast after so many periods of the set's calendar, last one so many periods before its end, and periods between two. */
  readonly from: number;
  readonly step: number;
}

const sets = {
  // lead time two months, monthly review
  carparts: { file: 'carparts_monthly_2674x51.csv.gz', first: 1, cover: () => 3, from: 24, step: 6 },
  auto: { file: 'auto_monthly_3000x24.csv.gz', first: 1, cover: () => 3, from: 12, step: 3 },
  // the part's own lead time in weeks, weekly review
  man: {
    file: 'man_weekly_3451x150.csv.gz',
    first: 7,
    cover: (cells: string[]) => Number(cells[5]) + 1,
    from: 104,
    step: 13,
  },
};

export type PartSetName = keyof typeof sets;
export const partSetNames = Object.keys(sets) as readonly PartSetName[];

export function readParts(name: PartSetName): PartSet {
  const { file, first, cover, from, step } = sets[name];
  const lines = gunzipSync(readFileSync(new URL(file, intermittentFolder)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1);
  const rows = lines.map((line) => line.split(','));
  return {
    name,
    // an empty cell is a month in which the part wasn't on the list yet, or no more
    series: rows.map((cells) =>
      Float64Array.from(cells.slice(first), (cell) => (cell.trim() === '' ? NaN : Number(cell))),
    ),
    cover: rows.map((cells) => cover(cells)),
    from,
    step,
  };
}
