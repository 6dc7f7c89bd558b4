/** How an item's demand comes (Syntetos, Boylan & Croston 2005). */
export type DemandClass = 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

export const demandClasses: readonly DemandClass[] = ['smooth', 'erratic', 'intermittent', 'lumpy'];

/**
 * By the mean interval between demands, ADI = periods ÷ periods with demand, cut at 1.32, and the squared coefficient of variation of the
 * demands that aren't 0 (population variance), cut at 0.49.
 */
export function demandClassOf(units: ArrayLike<number>): DemandClass {
  let demands = 0;
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < units.length; t++) {
    if (units[t] === 0) continue;
    demands++;
    sum += units[t];
    squares += units[t] * units[t];
  }
  const mean = sum / demands;
  const varied = demands > 0 && squares / demands / (mean * mean) - 1 >= CV2;
  if (demands > 0 && units.length / demands < ADI) return varied ? 'erratic' : 'smooth';
  return varied ? 'lumpy' : 'intermittent';
}

const ADI = 1.32;
const CV2 = 0.49;
