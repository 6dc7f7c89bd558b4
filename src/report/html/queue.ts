import { ticks } from '../../domain/time.js';
import type { DailyBand } from '../../study/result.js';
import { fan, type FanNote } from '../charts/fan.js';
import { CSS_THEME } from '../charts/theme.js';
import { queueFinding, type QueueFinding } from '../queue-finding.js';
import { strategyName } from '../strategy-name.js';
import { Dates } from '../trace/dates.js';
import { escapeMarkup as escape } from './escape.js';
import { strategyMark } from './mark.js';
import { positionOf, type Page } from './page.js';
import { queueTitle, twoDigits } from './queue-title.js';

/** Units waiting over time, of the baseline and of the strategy that leads; nothing for a study played without groups. */
export async function queue(page: Page): Promise<string> {
  const { result, lead, format } = page;
  const baseline = bandOf(page, result.strategies[0]?.name);
  if (!baseline) return '';
  if (nobodyWaits(page)) return '<section><h2>No order waits under any strategy</h2></section>';
  const other = lead && bandOf(page, lead.strategy);
  const shown = other ? [baseline, other] : [baseline];
  const found = queueFinding(baseline, other, result.warmUpDays, result.replications);
  const names = shown.map(({ strategy }) => strategyName(strategy));
  const title = queueTitle(found, names[0], names[1], new Dates(result.start), format);
  if (!found) return `<section><h2>${escape(title)}</h2></section>`;
  const series = shown.map((band) => ({ strategy: positionOf(page, band.strategy), band }));
  const note = highest(found, page);
  const time = { ...result, marks: result.marks ?? [] };
  const drawn = await Promise.all(
    SIZES.map(async ([name, size]) => {
      const svg = await page.draw(fan(series, time, note, format, CSS_THEME, size), page.warn);
      return `<div class="${name}">${svg}</div>`;
    }),
  );
  const key = series.map(({ strategy }, i) => `<li>${strategyMark(strategy)}${escape(names[i])}</li>`).join('');
  const bands = result.replications > 1 ? ' Line: median. Bands: 50% and 80% of futures.' : ' One future.';
  return `<section><figure role="img" aria-label="${escape(`Units waiting over time. ${title}`)}"><h2>${escape(title)}</h2>
<div class="headed"><p class="note">Units waiting at the close of each day.${bands}</p><ul class="key note">${key}</ul></div>
${drawn.join('')}</figure></section>`;
}

/** Plots by the widths of page they are for; the text in them has one size on all. */
const SIZES = [
  ['large', { width: 1084, height: 230 }],
  ['medium', { width: 612, height: 210 }],
  ['small', { width: 308, height: 190 }],
] as const;

const bandOf = ({ result }: Page, strategy: string | undefined): DailyBand | undefined =>
  result.daily?.find((band) => band.strategy === strategy && band.level === 'backordered');

/** In the whole of the measured time, in any future. */
function nobodyWaits({ result }: Page): boolean {
  const means = result.strategies.map(({ kpis }) => kpis.find(({ kpi }) => kpi === 'backorderedMean')?.mean);
  return means.every((mean) => mean === 0);
}

function highest({ by, baseline, lead }: QueueFinding, { result, format }: Page): FanNote {
  const { day, units } = lead && lead.units > baseline.units ? lead : baseline;
  const date = new Dates(result.start).date(ticks(day));
  const said = twoDigits(units, format);
  return { day, units, text: `${said} ${by === 'p50' ? 'waiting' : 'or more'} on ${date}` };
}
