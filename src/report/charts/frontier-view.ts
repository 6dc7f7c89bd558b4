import { costOfSupply, COST_OF_SUPPLY, type SupplyCost } from '../cost-of-supply.js';
import { effect, SERVICE_KPI } from '../effect.js';
import { levels } from '../levels.js';
import { strategyName } from '../strategy-name.js';
import { frontier, type FrontierPoint } from './frontier.js';
import { holdAxis, type Domain } from './hold-axis.js';
import type { ChartInput } from './input.js';
import { withRoom } from './ticks.js';
import { emptyView, type ChartPoint, type ChartView } from './view.js';

/** What each strategy's supply costs and how many orders come on time, among all settings that were played before. */
export function frontierView(input: ChartInput): ChartView {
  const { result, width, height, format } = input;
  const { goods, costs } = input.once('cost of supply', () => costOfSupply(result));
  const tried = input.tried.map((t) => ({ ...t, cost: t.cost + goods }));
  const points: FrontierPoint[] = levels(result, SERVICE_KPI).flatMap((service) => {
    const beyond = costs[service.strategy]?.beyond;
    if (!beyond || !Number.isFinite(beyond.mean + goods)) return [];
    const cost = { mean: beyond.mean + goods, low: beyond.low + goods, high: beyond.high + goods };
    const { strategy } = service;
    return [{ strategy, name: strategyName(result.strategies[strategy].name), cost, service }];
  });
  if (points.length === 0) return emptyView('frontier', 'Neither costs nor orders on time are known yet', input);
  const ends = (of: 'cost' | 'service'): Domain => {
    const all = [...points.flatMap((p) => [p[of].mean, p[of].low, p[of].high]), ...tried.map((t) => t[of])].filter(
      Number.isFinite,
    );
    return [Math.min(...all), Math.max(...all)];
  };
  const x = holdAxis(input.axes.x, ends('cost'), ([low, high]) => withRoom(low, high));
  const y = holdAxis(input.axes.y, ends('service'), ([low, high]) => withRoom(low, high));
  const plot = { left: 48, top: 10, width: width - 48 - 18, height: height - 10 - 24 };
  const along = (cost: number) => plot.left + (plot.width * (cost - x[0])) / (x[1] - x[0]);
  const up = (service: number) => plot.top + plot.height * (1 - (service - y[0]) / (y[1] - y[0]));
  const title = finding(costs, input);
  // Names that would lie upon each other stand in the legend instead, but for the two that are told of.
  const crowded = points.length > 3 && plot.width < 90 * points.length;
  const unnamed = (p: FrontierPoint): FrontierPoint =>
    p.strategy === 0 || p.strategy === input.chosen ? p : { ...p, name: '' };
  return {
    id: 'frontier',
    title,
    note: `Orders on time against cost of supply, a month. Whiskers: 95% intervals${tried.length > 0 ? '. Small: settings played before' : ''}`,
    legend: crowded ? points.map(({ strategy, name }) => ({ strategy, name })) : [],
    spec: frontier(crowded ? points.map(unnamed) : points, tried, plot, [x, y], input),
    width,
    height,
    plot,
    points: [
      ...points.map((p) => strategyPoint(p, along, up, input)),
      ...tried.map((t): ChartPoint => ({
        x: along(t.cost),
        y: up(t.service),
        text: [
          t.label,
          `Cost of supply ${format.value('money', t.cost)} a month`,
          `On time ${format.value('rate', t.service)}`,
          'Make a strategy of it',
        ],
        act: { kind: 'edit', edit: t.edit, label: t.label },
      })),
    ],
    table: {
      head: ['Setting', 'Cost of supply a month', 'From', 'To', 'Orders on time', 'From', 'To'],
      rows: [
        ...points.map((p) => [
          p.name,
          ...[p.cost.mean, p.cost.low, p.cost.high].map((value) => format.value('money', value)),
          ...[p.service.mean, p.service.low, p.service.high].map((value) => format.value('rate', value)),
        ]),
        ...tried.map((t) => [t.label, format.value('money', t.cost), '', '', format.value('rate', t.service), '', '']),
      ],
    },
    summary: `${title}. ${COST_OF_SUPPLY}.`,
    axes: { x, y },
  };
}

function strategyPoint(
  p: FrontierPoint,
  along: (cost: number) => number,
  up: (service: number) => number,
  input: ChartInput,
): ChartPoint {
  const { format } = input;
  const said = (
    kind: 'money' | 'rate',
    { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  ) => `${format.value(kind, mean, (high - low) / 2)} ${format.halfWidth(kind, mean, (high - low) / 2)}`.trimEnd();
  return {
    x: along(p.cost.mean),
    y: up(p.service.mean),
    text: [p.name, `Cost of supply ${said('money', p.cost)} a month`, `On time ${said('rate', p.service)}`],
    act: { kind: 'choose', strategy: input.result.strategies[p.strategy].name },
  };
}

/** Told of the chosen strategy where it is clearly on time more often, else of the one that is most. */
function finding(costs: readonly SupplyCost[], { result, chosen, format }: ChartInput): string {
  const gains = result.strategies.flatMap(({ name }, strategy) => {
    const gain = strategy === 0 ? undefined : effect(result, name, 'service');
    return gain?.standing === 'better' ? [{ strategy, name: strategyName(name), gain }] : [];
  });
  const best =
    gains.find(({ strategy }) => strategy === chosen) ?? gains.sort((a, b) => b.gain.difference - a.gain.difference)[0];
  if (!best)
    return result.strategies.length > 1 ? 'No strategy is surely on time more often' : 'What being on time costs';
  const { name, gain, strategy } = best;
  const points = format.size('rate', gain.difference / 100, (gain.high - gain.low) / 200);
  const added = `${name} adds ${points} ${points === '1' ? 'point' : 'points'} on time`;
  const more = costs[strategy].difference;
  if (!more || !Number.isFinite(more.low)) return added;
  if (more.low <= 0 && more.high >= 0) return `${added} at about the same cost of supply`;
  const money = format.size('money', more.mean, (more.high - more.low) / 2);
  return `${added} and ${more.mean > 0 ? 'costs' : 'saves'} ${money} a month`;
}
