import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import { goldenSection } from '../optimise/golden-section.js';
import { countLaw } from '../predictive/count-law.js';

/** Methods a planner can be told to use, by name. */
const methods: Readonly<Record<string, Method>> = {
  ses: {
    about: 'Simple exponential smoothing (Brown 1956).',
    needs: 3,
    fit(series) {
      if (series.length < 3) return null;
      const run = (alpha: number) => {
        let level = 0;
        const first = Math.min(8, series.length);
        for (let t = 0; t < first; t++) level += series[t] / first;
        let sse = 0;
        for (let t = 0; t < series.length; t++) {
          const error = series[t] - level;
          sse += error * error;
          level += alpha * error;
        }
        return { level, sse };
      };
      const { x: alpha } = goldenSection((a) => run(a).sse, 0.0001, 0.6);
      const { level: start, sse } = run(alpha);
      let level = start;
      const variance = sse / Math.max(1, series.length - 2);
      return modelOf(
        {
          parameters: { alpha },
          mean: () => Math.max(0, level),
          errorVariance: () => variance,
          effect: () => alpha,
          update: (y) => void (level += alpha * (y - level)),
          save: () => [level],
          restore: (state) => void (level = state[0]),
        },
        (mean, v) => countLaw(Math.max(0, mean), Math.max(v, mean)),
      );
    },
  },
};

export const METHOD_NAMES: readonly string[] = Object.keys(methods);

/** One method, or those that an automatic choice chooses from, the usual one first. */
export function plannerMethods(name: string): readonly (readonly [string, Method])[] {
  if (name === 'auto') return AUTOMATIC.map((own) => [own, methods[own]] as const);
  return [[name, methods[name]]];
}

const AUTOMATIC: readonly string[] = ['ses'];
