import { plural } from '../../domain/count-words.js';
import { standing, zoneOf } from '../effect.js';
import { differencesTitle } from '../html/titles.js';
import { kpiDisplay } from '../kpi-display.js';
import { strategyName } from '../strategy-name.js';
import { leading, verdicts, type Verdict } from '../verdict.js';
import { forestPanels, type ForestPanel, type ForestRow } from './forest-panels.js';
import { forestSpec, layOutForest } from './forest-spec.js';
import { holdAxis, type Domain } from './hold-axis.js';
import type { ChartInput } from './input.js';
import { withRoom } from './ticks.js';
import { emptyView, type ChartPoint, type ChartView } from './view.js';

/** Paired differences to the baseline, a panel a KPI and a row a strategy, as many panels as have room. */
export function forestView(input: ChartInput): ChartView {
  const { result, chosen, width, height, format } = input;
  if (result.strategies.length < 2)
    return emptyView('forest', 'There is only one strategy: nothing to compare it with', input);
  const { panels, strategies } = forestPanels(input);
  if (panels.length === 0) return emptyView('forest', 'No future yet in which strategies can be compared', input);
  const axes = Object.fromEntries(
    panels.map((panel) => [
      `x ${panel.kpi}`,
      holdAxis(input.axes[`x ${panel.kpi}`], ends(panel), ([low, high]) => withRoom(low, high)),
    ]),
  );
  const layout = layOutForest(panels, strategies, axes, input);
  const all = verdicts(result, { format });
  const title = differencesTitle(told(all, result.strategies[chosen].name), all);
  const zone = zoneOf(result);
  const zoned = `${format.given('rate', zone.points / 100)} points or ${format.given('money', zone.money)} a month`;
  const futures = `${format.count(result.replications)} ${plural(result.replications, 'future')}`;
  return {
    id: 'forest',
    title,
    note: `Difference to ${strategyName(result.strategies[0].name)} in the same ${futures}, 95% interval. Grey zone: no practical difference, up to ${zoned}`,
    legend: [],
    spec: forestSpec(layout, input),
    width,
    height,
    plot: layout.plot,
    points: layout.marks.map(({ x, y, panel, row, strategy }): ChartPoint => ({
      x,
      y,
      text: [strategy.name, ...tooltip(panel, row, input)],
      act: { kind: 'choose', strategy: strategy.file },
    })),
    table: {
      head: ['Strategy', ...panels.flatMap(({ title: head }) => [head, 'From', 'To'])],
      rows: strategies.map(({ name }, r) => [
        name,
        ...panels.flatMap((panel) => {
          const row = panel.rows[r];
          return row ? figures(panel, row, input) : ['–', '–', '–'];
        }),
      ]),
    },
    summary: `${title}. ${strategies.map(({ name }, r) => `${name}: ${panels.flatMap((panel) => (panel.rows[r] ? [`${panel.title} ${figures(panel, panel.rows[r], input)[0]}`] : [])).join(', ')}`).join('. ')}.`,
    axes,
  };
}

/** The chosen strategy where it wins anything for sure, else the one that leads: the finding is about all of them. */
function told(all: readonly Verdict[], chosen: string): Verdict {
  const own = all.find(({ strategy }) => strategy === chosen);
  return own?.effects.some(({ standing: where }) => where === 'better') ? own : leading(all)!;
}

/** All of a panel's intervals, zero and the zone. */
function ends({ rows, zone }: ForestPanel): Domain {
  const all = rows.flatMap((row) => (row ? [row.difference, row.low, row.high].filter(Number.isFinite) : []));
  return [Math.min(-zone, 0, ...all), Math.max(zone, 0, ...all)];
}

function figures({ kind }: ForestPanel, { difference, low, high }: ForestRow, { format }: ChartInput): string[] {
  return [format.signed(kind, difference, (high - low) / 2), ...format.range(kind, low, high, 'always').split(' to ')];
}

function tooltip(panel: ForestPanel, row: ForestRow, input: ChartInput): string[] {
  const { kpi, kind, zone } = panel;
  const { low, high } = row;
  const [difference] = figures(panel, row, input);
  const known = Number.isFinite(low) && Number.isFinite(high);
  const within = known ? ` (${input.format.range(kind, low, high)})` : '';
  return [`${panel.title}: ${difference}${within}`, judged(kpi, low, high, zone)];
}

function judged(kpi: string, low: number, high: number, zone: number): string {
  const { better } = kpiDisplay(kpi);
  if (low === 0 && high === 0) return 'No difference';
  const where = standing(low, high, zone);
  if (where === 'same') return 'No practical difference';
  if (where === 'unsure') return 'Not sure yet';
  if (where === 'unknown') return 'One future says nothing of how sure';
  if (better === 'neither') return 'Another level for sure';
  const good = where.endsWith('better') === (better === 'higher') ? 'etter' : 'orse';
  const letter = good === 'etter' ? 'b' : 'w';
  return where.startsWith('probably') ? `Probably ${letter}${good}` : `${letter.toUpperCase()}${good}`;
}
