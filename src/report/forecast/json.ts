import { LEVELS, type ForecastResult, type Span } from '../../study/forecast-demand/forecast-result.js';
import { SCORED_LEVELS } from '../../study/forecast-demand/score-methods.js';

/** The result file of `--json`, two spaces in, with a line break at its end. Units of demand; unknown numbers as null. */
export function forecastJson(result: ForecastResult, version: string): string {
  const { items, scores, ...rest } = result;
  const file = {
    bullwhip: version,
    ...rest,
    levels: LEVELS,
    items: items.map(({ total, lead, ...item }) => ({
      ...item,
      total: spanOf(total),
      ...(lead && { lead: spanOf(lead) }),
    })),
    ...(scores && { scores: { levels: SCORED_LEVELS, ...scores } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const spanOf = ({ days, mean, quantiles }: Span) => ({ days, mean, quantiles });
