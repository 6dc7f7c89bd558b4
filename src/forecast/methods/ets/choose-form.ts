import { fitForm, isPositive, type Fitted } from './fit-form.js';
import { formsFor } from './form.js';

/** The form with the least AICc among those the data allow (Hyndman & Khandakar 2008); null if there are too few observations for any. */
export function chooseForm(y: ArrayLike<number>, season: number): Fitted | null {
  let best: Fitted | null = null;
  for (const form of formsFor(isPositive(y), season > 1)) {
    const fitted = fitForm(form, y, season);
    if (fitted !== null && (best === null || fitted.aicc < best.aicc)) best = fitted;
  }
  return best;
}
