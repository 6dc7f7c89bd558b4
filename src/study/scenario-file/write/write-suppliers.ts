import { delayQuantile } from '../../../calibration/supply/delay-law.js';
import { counted } from '../../../domain/count-words.js';
import type { FittedSupplier } from '../../../calibration/supply/fitted-supplier.js';
import type { SupplierPrecision } from '../../../domain/catalog.js';
import type { Law } from '../../../domain/law.js';
import { writeText } from '../plain-text.js';
import { count, digits } from './write-demand.js';
import { assumeLeadTime, type AssumedLeadTime } from './assume-lead-time.js';
import type { ShopItem } from './write-items.js';
import { lawEntry, number, percent, writeLaw } from './write-law.js';
import { assumedOffers, writeOffers, type OfferTable } from './write-offers.js';

/** `suppliers:` and how a strategy names them. */
export interface WrittenSuppliers {
  readonly lines: readonly string[];
  readonly tables: readonly OfferTable[];
  /** Sourcing of the baseline, and of the strategy that buys elsewhere: its name, and its rule. */
  readonly usual: string;
  readonly other: { readonly name: string; readonly sourcing: string };
}

/**
 * `suppliers:`, each with what its deliveries say of it, and an assumption for what they don't. Where each sells other items, an item comes from
 * whoever sells it cheapest, and somebody near is assumed who sells all of them.
 */
export function writeSuppliers(fitted: readonly FittedSupplier[], items: readonly ShopItem[]): WrittenSuppliers {
  const names = fitted.map(({ name }) => name);
  const free = (name: string): string => (names.includes(name) ? free(`${name}-2`) : name);
  const offers = writeOffers(fitted, items);
  const own = offers.differ ? fitted.filter((_, k) => offers.lines[k] !== null) : fitted;
  const assumed = assumeLeadTime(fitted);
  const lines = ['suppliers:', ...own.flatMap((one) => supplier(one, offers.lines[fitted.indexOf(one)], assumed))];
  const near = free('nearby');
  const unseen = offers.differ || fitted.length === 0 ? offers.uncovered : [];
  if (offers.differ || unseen.some(({ supplier, minimum, multiple }) => supplier ?? minimum ?? multiple)) {
    const rest = listedSuppliers(unseen, names).map(({ name, of }, k) => {
      const { line, table } = assumedOffers(of, `offers-${fitted.length + 1 + k}.csv`);
      return {
        lines: assumedSupplier(name ?? free('usual'), line, WHY[name === null ? 'nobody' : 'listed'], of),
        table,
      };
    });
    return {
      lines: [...lines, ...rest.flatMap((one) => one.lines), ...nearby(near)],
      tables: [...offers.tables, ...rest.flatMap(({ table }) => table ?? [])],
      usual: '{ kind: cheapest } # each item from who sells it',
      other: { name: 'all-from-nearby', sourcing: '{ kind: fastest }' },
    };
  }
  const usual = names[0] ?? free('usual');
  if (fitted.length === 0) lines.push(...assumedSupplier(usual, ALL_AT_COST, 'no deliveries were imported'));
  if (fitted.length < 2) lines.push(...nearby(near));
  const second = names[1] ?? near;
  const rule = `{ kind: fastest-when-short, slow: ${writeText(usual, false)}, fast: ${writeText(second, false)}, cover: 14d }`;
  return {
    lines,
    tables: offers.tables,
    usual: `{ kind: single, supplier: ${writeText(usual, false)} }`,
    other: { name: 'second-supplier', sourcing: rule },
  };
}

const ALL_AT_COST = '    offers: { all: { price: 100% of cost } } # assumed';

const WHY = {
  nobody: 'of these items no delivery was imported',
  listed: 'named by the stock list; no deliveries were imported',
};

/** Of many suppliers in a stock list the largest are written. */
const MOST_LISTED = 8;

/** Items by whom the stock list buys them from; null = the list doesn't say, or it is one of many small ones. */
function listedSuppliers(
  items: readonly ShopItem[],
  taken: readonly string[],
): readonly { readonly name: string | null; readonly of: readonly ShopItem[] }[] {
  const by = new Map<string, ShopItem[]>();
  for (const item of items) {
    if (item.supplier === undefined || item.supplier === '' || taken.includes(item.supplier)) continue;
    by.set(item.supplier, [...(by.get(item.supplier) ?? []), item]);
  }
  const named = [...by].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_LISTED);
  const held = new Set(named.flatMap(([, of]) => of));
  const rest = items.filter((item) => !held.has(item));
  return [...named.map(([name, of]) => ({ name, of })), ...(rest.length > 0 ? [{ name: null, of: rest }] : [])];
}

/** Days, and what receipts take beyond them: a supplier of 28 days is taken to need 30 ± 8. */
function assumedSupplier(name: string, offers: string, why: string, items: readonly ShopItem[] = []): string[] {
  const listed = items
    .flatMap(({ leadTimeDays = 0 }) => (leadTimeDays > 0 ? [leadTimeDays] : []))
    .sort((a, b) => a - b);
  const quoted = listed[listed.length >> 1] ?? 28;
  const law = `gamma: { mean: ${days((quoted * 30) / 28)}, sd: ${days((quoted * 8) / 28)} }`;
  return [
    `  ${writeText(name, false)}: # assumed: ${why}`,
    offers,
    `    leadTime: { quoted: ${number(quoted)}d, ${law} } # ${listed.length > 0 ? 'quoted: the stock list; assumed: the rest' : 'assumed'}`,
    '    late: { chance: 7%, by: { exponential: 20d }, afterLate: 32% } # assumed',
  ];
}

const nearby = (name: string): string[] => [
  `  ${name}: # assumed: somebody who delivers in a week for a fifth more`,
  '    offers: { all: { price: 120% of cost } } # assumed',
  '    leadTime: { quoted: 7d, gamma: { mean: 7d, sd: 2d } } # assumed',
];

function supplier(
  { name, deliveries, quotedDays, leadTime, late, delay, yield: short, drift, precision }: FittedSupplier,
  offers: string | null | undefined,
  assumed: AssumedLeadTime,
): string[] {
  const quoted = Number.isFinite(quotedDays) ? `quoted: ${number(Number(quotedDays.toPrecision(3)))}d, ` : '';
  const of = `${count(deliveries)} ${deliveries === 1 ? 'delivery' : 'deliveries'}`;
  return [
    `  ${writeText(name, false)}:`,
    offers ?? ALL_AT_COST,
    leadTime
      ? `    leadTime: { ${quoted}${lawEntry(short3(leadTime), 'd')} } # fitted: ${of}`
      : `    leadTime: { quoted: ${days(assumed.quoted)}, gamma: { mean: ${days(assumed.mean)}, sd: ${days(assumed.sd)} } } # assumed: ${assumed.why}`,
    ...(late && late.chance > 0
      ? [
          `    late: { chance: ${percent(late.chance)}, by: ${writeLaw(short3(late.by), 'd')}, afterLate: ${percent(late.afterLate)} } ` +
            `# fitted: ${percent(late.chance)} ± ${digits(late.chanceSe * 100)} points late; ${late.n} of its own ${of}, helped by the others'${delay ? `; 95% are there ${days(Math.max(0, delayQuantile(delay, 0.95)))} after the promise` : ''}`,
        ]
      : []),
    ...(short && short.chance > 0
      ? [
          `    yield: { short: ${percent(short.short)}, chance: ${percent(short.chance)} } # fitted: ${counted(short.n, 'receipt')}`,
        ]
      : []),
    ...(drift ? [`    drift: ${percent(drift.perYear)}/year # fitted: ± ${digits(drift.se * 100)} points a year`] : []),
    ...known({ ...EXACT, ...precision, ...(leadTime ? {} : { leadTime: assumed.worth }) }),
  ];
}

const days = (x: number): string => `${number(Number(x.toPrecision(2)))}d`;

const EXACT: SupplierPrecision = {
  leadTime: Infinity,
  late: Infinity,
  lateBy: Infinity,
  allLate: Infinity,
  afterLate: Infinity,
  receipts: Infinity,
  drift: 0,
  common: { late: 0, lateBy: 0 },
};

/** `fitted:`, without what is exact; old deliveries count little, but the file holds no less than a tenth of one. */
function known({ drift, common, ...seen }: SupplierPrecision): string[] {
  const entries = Object.entries(seen).flatMap(([key, n]) =>
    n === Infinity ? [] : [`${key}: ${number(Math.max(0.1, Number(n.toPrecision(3))))}`],
  );
  if (drift > 0) entries.push(`drift: ${percent(drift)}/year`);
  const shares = Object.entries(common).flatMap(([key, share]) => (share > 0 ? [`${key}: ${percent(share)}`] : []));
  if (shares.length > 0) entries.push(`common: { ${shares.join(', ')} }`);
  if (entries.length === 0) return [];
  return [
    `    fitted: { ${entries.join(', ')} } # as good as so many independent deliveries; \`inputs: uncertain\` draws from it`,
  ];
}

/** The law with three digits of each value: what a person would write. */
function short3(law: Law): Law {
  const three = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : Array.isArray(value) ? value.map(three) : value;
  return Object.fromEntries(Object.entries(law).map(([key, value]) => [key, three(value)])) as unknown as Law;
}
