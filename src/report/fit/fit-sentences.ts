import type { FitCheck } from '../../study/fit-check/check-fit.js';
import { fitLines } from './fit-rows.js';

/** What the check says, in plain sentences: how much fits, how the days fit, and what does not. */
export function fitSentences(check: FitCheck): string[] {
  const lines = fitLines(check);
  const good = lines.filter(({ fits }) => fits).length;
  const { dispersion, together, chance, chiSquare } = check.daily;
  const days =
    chance >= 0.01
      ? `The number of orders a day follows the fitted law (χ² ${three(chiSquare)} of ten classes; a worse one in ${share(chance)} of cases if the fit were the truth).`
      : `The number of orders a day departs from the fitted law by more than luck (χ² ${three(chiSquare)} of ten classes, chance ${share(chance)}).`;
  const uneven = `Days are ${dispersion > 1.15 ? `${share(dispersion - 1)} more uneven than` : dispersion < 0.85 ? `${share(1 - dispersion)} more even than` : 'as uneven as'} fitted (index ${three(dispersion)}, 1 is right)`;
  const next =
    Math.abs(together) < 0.1
      ? 'and hardly know of each other'
      : `and good days follow good days (correlation ${three(together)} of one day and the next; the fit has none, so weeks swing less than they should)`;
  const means = [...new Set(lines.map((line) => line.means).filter((text) => text !== ''))];
  return [
    `${good} of ${lines.length} numbers of the record come out of ${check.futures} played futures as they are in the data.`,
    days,
    `${uneven}, ${next}.`,
    ...means,
  ];
}

const three = (x: number): string => String(Number(x.toPrecision(3)));
const share = (x: number): string => (x < 0.001 ? 'under 0.1%' : `${Number((100 * x).toPrecision(2))}%`);
