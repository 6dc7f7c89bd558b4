import { costService, NARROW, WIDE } from '../charts/cost-service.js';
import { forest } from '../charts/forest.js';
import { CSS_THEME } from '../charts/theme.js';
import { MONEY_KPI, SERVICE_KPI } from '../effect.js';
import { kpiDisplay } from '../kpi-display.js';
import { levels } from '../levels.js';
import { perMonth } from '../per-month.js';
import { strategyName } from '../strategy-name.js';
import { escapeMarkup as escape } from './escape.js';
import { positionOf, type Page } from './page.js';
import { costServiceTitle, differencesTitle, type CostChange } from './titles.js';

const PANELS = [SERVICE_KPI, 'backorderRate', MONEY_KPI];

/** The paired differences of the three KPIs that decide. */
export async function differences(page: Page): Promise<string> {
  const { result, verdicts, lead, zone, format } = page;
  const known = PANELS.filter((kpi) => differencesOf(page, kpi).length > 0);
  if (!lead || known.length === 0) return '';
  const panels = await Promise.all(known.map((kpi) => panel(page, kpi)));
  const zoned = `${format.given('rate', zone.points / 100)} points or ${format.given('money', zone.money)} a month`;
  return `<section><h2>${escape(differencesTitle(lead, verdicts))}</h2>
<p class="note">Difference to ${escape(lead.against)} in the same ${format.count(result.replications)} futures, 95 % interval.
Grey zone: no practical difference, up to ${escape(zoned)}.</p>
<div class="panels">${panels.join('')}</div></section>`;
}

/** Cost against service, where both are known. */
export async function costAndService(page: Page): Promise<string> {
  const { result, format, warn } = page;
  const costs = levels(result, 'totalCost');
  const points = levels(result, SERVICE_KPI).flatMap((service) => {
    const cost = costs.find(({ strategy }) => strategy === service.strategy);
    const name = strategyName(result.strategies[service.strategy].name);
    return cost ? [{ strategy: service.strategy, name, cost, service }] : [];
  });
  if (points.length < 2) return '';
  const [wide, narrow] = await Promise.all(
    [WIDE, NARROW].map((size) => page.draw(costService(points, format, CSS_THEME, size), warn)),
  );
  const title = costServiceTitle(bestOnTime(page));
  return `<figure role="img" aria-label="${escape(title)}"><h2>${escape(title)}</h2>
<p class="note">Orders on time against all costs, a month. Whiskers: 95 % intervals.</p><div class="wide">${wide}</div><div class="narrow">${narrow}</div></figure>`;
}

async function panel(page: Page, kpi: string): Promise<string> {
  const { label, kind } = kpiDisplay(kpi);
  const rows = differencesOf(page, kpi);
  const zone = kind === 'rate' ? page.zone.points / 100 : kpi === MONEY_KPI ? page.zone.money : 0;
  const svg = await page.draw(forest(rows, kind, zone, page.format, CSS_THEME), page.warn);
  const unit = kind === 'rate' ? 'points' : `${page.result.currency} a month`;
  const said = rows.map((d) => `${d.name} ${page.format.signed(kind, d.difference, (d.high - d.low) / 2)}`).join(', ');
  return `<figure role="img" aria-label="${escape(`${label}, ${unit}: ${said}`)}"><h3>${escape(`${label}, ${unit}`)}</h3>${svg}</figure>`;
}

function differencesOf(page: Page, kpi: string) {
  const scale = kpiDisplay(kpi).kind === 'money' ? perMonth(page.result) : 1;
  return page.result.comparisons
    .filter((c) => c.kpi === kpi && Number.isFinite(c.difference))
    .map((c) => ({
      strategy: positionOf(page, c.strategy),
      name: strategyName(c.strategy),
      difference: c.difference * scale,
      low: c.low * scale,
      high: c.high * scale,
    }));
}

function bestOnTime({ result, format, verdicts }: Page): CostChange | undefined {
  const gains = verdicts.flatMap(({ strategy, name, effects }) => {
    const gain = effects.find((e) => e.axis === 'service' && e.standing === 'better');
    return gain ? [{ strategy, name, gain }] : [];
  });
  const [best] = gains.sort((a, b) => b.gain.difference - a.gain.difference);
  if (!best) return undefined;
  const { name, gain, strategy } = best;
  const points = format.size('rate', gain.difference / 100, (gain.high - gain.low) / 200);
  const cost = result.comparisons.find((c) => c.strategy === strategy && c.kpi === 'totalCost');
  if (!cost || !Number.isFinite(cost.low)) return { name, points };
  const scale = perMonth(result);
  const said = format.size('money', cost.difference * scale, ((cost.high - cost.low) / 2) * scale);
  return { name, points, cost: { low: cost.low, high: cost.high, said } };
}
