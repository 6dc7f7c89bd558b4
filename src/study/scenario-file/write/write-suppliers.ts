import type { FittedSupplier } from '../../../calibration/supply/fitted-supplier.js';
import type { Law } from '../../../domain/law.js';
import { writeText } from '../plain-text.js';
import { count, digits } from './write-demand.js';
import { lawEntry, number, percent, writeLaw } from './write-law.js';

/** Names of the suppliers in the order written: fitted ones first, one that is assumed where there are fewer than two. */
export interface WrittenSuppliers {
  readonly lines: readonly string[];
  readonly usual: string;
  readonly second: string;
}

/** `suppliers:`, each with what its deliveries say of it, and an assumption for what they don't. */
export function writeSuppliers(fitted: readonly FittedSupplier[]): WrittenSuppliers {
  const names = fitted.map(({ name }) => name);
  const free = (name: string): string => (names.includes(name) ? free(`${name}-2`) : name);
  const lines = ['suppliers:', ...fitted.flatMap(supplier)];
  const assumed = fitted.length === 0 ? [free('usual'), free('nearby')] : fitted.length === 1 ? [free('nearby')] : [];
  if (fitted.length === 0)
    lines.push(
      `  ${assumed[0]}: # assumed: no deliveries were imported`,
      '    offers: { all: { price: 100% of cost } } # assumed',
      '    leadTime: { quoted: 28d, gamma: { mean: 30d, sd: 8d } } # assumed',
      '    late: { chance: 7%, by: { exponential: 20d }, afterLate: 32% } # assumed',
    );
  if (assumed.length > 0)
    lines.push(
      `  ${assumed.at(-1)!}: # assumed: somebody who delivers in a week for a fifth more`,
      '    offers: { all: { price: 120% of cost } } # assumed',
      '    leadTime: { quoted: 7d, gamma: { mean: 7d, sd: 2d } } # assumed',
    );
  const all = [...names, ...assumed];
  return { lines, usual: all[0], second: all[1] };
}

function supplier({ name, deliveries, quotedDays, leadTime, late, yield: short, drift }: FittedSupplier): string[] {
  const quoted = Number.isFinite(quotedDays) ? `quoted: ${number(Number(quotedDays.toPrecision(3)))}d, ` : '';
  const of = `${count(deliveries)} ${deliveries === 1 ? 'delivery' : 'deliveries'}`;
  return [
    `  ${writeText(name, false)}:`,
    '    offers: { all: { price: 100% of cost } } # assumed',
    leadTime
      ? `    leadTime: { ${quoted}${lawEntry(short3(leadTime), 'd')} } # fitted: ${of}`
      : '    leadTime: { quoted: 28d, gamma: { mean: 30d, sd: 8d } } # assumed: the deliveries do not say when they were ordered',
    ...(late && late.chance > 0
      ? [
          `    late: { chance: ${percent(late.chance)}, by: ${writeLaw(short3(late.by), 'd')}, afterLate: ${percent(late.afterLate)} } ` +
            `# fitted: ${percent(late.chance)} ± ${digits(late.chanceSe * 100)} points late, ${late.n} of ${of}`,
        ]
      : []),
    ...(short && short.chance > 0
      ? [
          `    yield: { short: ${percent(short.short)}, chance: ${percent(short.chance)} } # fitted: ${count(short.n)} receipts`,
        ]
      : []),
    ...(drift ? [`    drift: ${percent(drift.perYear)}/year # fitted: ± ${digits(drift.se * 100)} points a year`] : []),
  ];
}

/** The law with three digits of each value: what a person would write. */
function short3(law: Law): Law {
  const three = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : Array.isArray(value) ? value.map(three) : value;
  return Object.fromEntries(Object.entries(law).map(([key, value]) => [key, three(value)])) as unknown as Law;
}
