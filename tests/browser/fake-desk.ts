import type { Board } from '../../src/report/board/board.js';
import type { ChartView } from '../../src/report/charts/view.js';
import type {
  Edit,
  Lever,
  LeverGroup,
  Reading,
  ShopOutline,
  SliderLever,
  StrategyOutline,
} from '../../src/study/levers/lever.js';
import { EMPTY } from '../../web/store/state.js';
import { store } from '../../web/store/use-store.js';
import type { Desk } from '../../workers/desk/endpoint.web.js';
import type { ChartAsk, Drawn, ItemsAsk, ItemsPage } from '../../workers/desk/protocol.js';

/** A shop on a desk that plays nothing: it answers at once, and remembers what it was asked. */
export class FakeDesk {
  readonly edits: Edit[] = [];
  readonly charts: ChartAsk[] = [];
  readonly pages: ItemsAsk[] = [];
  /** The next edit is refused with this. */
  refuse = '';
  view: Partial<ChartView> = {};
  items = 40;
  /** Milliseconds that every drawing takes. */
  slow = 0;
  /** The most drawings that were asked for at the same time. */
  chartsAtOnce = 0;
  private drawing = 0;

  constructor(public shop: ShopOutline = SHOP) {}

  /** Puts the page before it, as if the shop had been opened and played. */
  open(state: Partial<typeof EMPTY> = {}): this {
    Object.defineProperty(store, 'desk', { configurable: true, get: () => this.desk });
    const reading = this.reading();
    store.set({
      ...EMPTY,
      shop: { name: 'holiday-spike.yaml', text: reading.text, files: {} },
      view: 'dashboard',
      reading,
      good: reading,
      chosen: 'second-supplier',
      board: BOARD,
      ...state,
    });
    return this;
  }

  private get desk(): Desk {
    const nothing = () => Promise.resolve(null);
    return {
      board: () => Promise.resolve(BOARD),
      edit: (edit: Edit) => this.edit(edit),
      itemLevers: () => Promise.resolve(GROUPS[0]!.levers),
      chart: (ask: ChartAsk) => this.chart(ask),
      items: (ask: ItemsAsk) => Promise.resolve(this.page(ask)),
      spec: () => Promise.resolve('{"mark":"point"}'),
      goOn: nothing,
    } as unknown as Desk;
  }

  private reading(): Reading & { readonly version: number } {
    return { version: 1, text: `# ${this.edits.length}`, problems: [], warnings: [], shop: this.shop };
  }

  private edit(edit: Edit) {
    this.edits.push(edit);
    if (this.refuse !== '') return Promise.resolve({ ...this.reading(), refused: this.refuse });
    if (edit.kind === 'lever') this.shop = withLever(this.shop, edit);
    const strategies = [...this.shop.strategies];
    const at = 'strategy' in edit ? strategies.findIndex(({ name }) => name === edit.strategy) : -1;
    let chosen: string | undefined;
    if (edit.kind === 'remove') strategies.splice(at, 1);
    if (edit.kind === 'move') strategies.splice(edit.to, 0, ...strategies.splice(at, 1));
    if (edit.kind === 'rename') {
      chosen = edit.to.toLowerCase().replaceAll(' ', '-');
      strategies[at] = { ...strategies[at]!, name: chosen, label: edit.to };
    }
    if (edit.kind === 'add' || edit.kind === 'copy') {
      chosen = `new-${this.edits.length}`;
      strategies.push({
        ...strategies[Math.max(0, at)]!,
        name: chosen,
        label: 'New strategy',
        summary: 'Like the baseline',
      });
    }
    this.shop = { ...this.shop, strategies };
    return Promise.resolve({ ...this.reading(), ...(chosen === undefined ? {} : { chosen }) });
  }

  private async chart(ask: ChartAsk): Promise<Drawn> {
    this.charts.push(ask);
    this.chartsAtOnce = Math.max(this.chartsAtOnce, ++this.drawing);
    if (this.slow > 0) await new Promise((go) => setTimeout(go, this.slow));
    this.drawing--;
    const { width, height } = ask;
    const plot = { left: 30, top: 10, width: width - 40, height: height - 30 };
    const points = Array.from({ length: 11 }, (_, i) => ({
      x: plot.left + (plot.width * i) / 10,
      y: plot.top + plot.height * (0.5 + 0.4 * Math.sin(i)),
      text: [`Day ${i * 10}`, `${i} units wait`],
    }));
    const view = {
      id: ask.id,
      title: TITLES[ask.id] ?? ask.id,
      note: 'Units waiting, every day. Line: median. Bands: 50% and 80% of futures',
      legend:
        ask.id === 'fan'
          ? [
              { strategy: 0, name: 'Baseline' },
              { strategy: 1, name: 'Second supplier' },
            ]
          : [],
      width,
      height,
      plot,
      brush: { x: { what: 'days', from: 0, to: 100 } },
      points,
      table: {
        head: ['Day', 'Units'],
        rows: [
          ['1', '=2+2'],
          ['2', '“x”, "y"'],
        ],
      },
      summary: 'Units rise and fall.',
      ...this.view,
    } as const;
    const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <rect x="${plot.left}" y="${plot.top}" width="${plot.width}" height="${plot.height}" fill="var(--bg-sub)"/>
      <polyline points="${line}" fill="none" stroke="var(--s1)" stroke-width="2"/></svg>`;
    return { view, svg };
  }

  private page({ from, count, search, sort, down }: ItemsAsk): ItemsPage {
    this.pages.push({ from, count, search, sort, down, chosen: '', focus: {} });
    const all = Array.from({ length: this.items }, (_, row) => row).filter((row) => nameOf(row).includes(search));
    if (sort === 'name' && down) all.reverse();
    return {
      total: this.items,
      found: all.length,
      from,
      columns: [
        { id: 'name', label: 'Item', unit: '' },
        { id: 'unitFillRate', label: 'Filled at once', unit: '% of units' },
        { id: 'change', label: 'To baseline', unit: 'points' },
        { id: 'backorderUnitRate', label: 'Backordered', unit: '% of units' },
        { id: 'unitsBackordered', label: 'Units backordered', unit: 'units' },
        { id: 'stockoutDays', label: 'Days without stock', unit: 'days' },
      ],
      rows: all.slice(from, from + count).map((row) => ({
        row,
        name: nameOf(row),
        cells: [nameOf(row), '95.9%', '+5.0', '5.1%', String(Math.max(1, 129 - row)), '0.1'],
        bar: [Math.max(0.02, 0.4 - row / 60), Math.max(0.05, 0.9 - row / 50)],
      })),
    };
  }
}

const nameOf = (row: number): string => ['kettle-goose', 'mug-speckled', 'mug-blue'][row] ?? `item-${row}`;

const TITLES: Readonly<Record<string, string>> = {
  fan: 'With Izmir the queue is gone by mid-December; without, it peaks again',
  frontier: 'Past 95% on time takes Izmir, at twice the cost',
  forest: 'Second supplier wins on service and loses a little profit',
  heat: 'Four of 40 items hold 58% of the units that wait',
};

export function slider(label: string, more: Partial<SliderLever> = {}): SliderLever {
  const value = more.value ?? 10;
  return {
    id: label.toLowerCase().replaceAll(' ', '.'),
    kind: 'slider',
    label,
    sentence: `What ${label.toLowerCase()} does.`,
    source: 'assumed: a usual value',
    changed: false,
    was: '',
    value,
    ghost: value,
    min: 0,
    max: 100,
    step: 1,
    scale: 'linear',
    unit: 'days',
    text: String(value),
    ...more,
  };
}

export function choice(label: string, options: readonly string[], value = options[0]!): Lever {
  return {
    id: label.toLowerCase().replaceAll(' ', '.'),
    kind: 'choice',
    label,
    sentence: `What ${label.toLowerCase()} means.`,
    source: '',
    changed: false,
    was: options[0]!,
    value,
    ghost: options[0]!,
    options: options.map((option) => ({ value: option, label: option, sentence: `The rule ${option}.` })),
  };
}

const never = { word: { at: 'max', text: 'never' }, value: Infinity, text: 'never' } as const;

const GROUPS: readonly LeverGroup[] = [
  {
    title: 'Stock',
    levers: [
      slider('Safety stock covers', { value: 95, min: 50, max: 99.5, step: 0.5, unit: '%' }),
      slider('Each order lasts', { value: 52, min: 1, max: 120 }),
      slider('Review stock every', { value: 1, min: 1, max: 28 }),
    ],
  },
  {
    title: 'Suppliers',
    levers: [
      slider('Share of second supplier', { value: 20, ghost: 0, unit: '%', changed: true, was: 'none' }),
      slider('Used if cover under', { value: 10, ghost: 0, max: 30, changed: true, was: 'never' }),
      slider('Expedite when late by', { ...never, max: 60 }),
    ],
  },
  {
    title: 'Queue',
    levers: [
      choice('Who goes first', ['First come', 'Small first']),
      slider('Limit per order', { ...never, word: { at: 'max', text: 'none' }, text: 'none', unit: 'units' }),
    ],
  },
  {
    title: 'Promises & care',
    levers: [
      choice('Backorder promise', ['Next receipt + 5 days', 'Honest dates']),
      slider('Voucher after a wait of', { value: 14, ghost: 10, max: 30, changed: true, was: '10' }),
      choice('Tell the customer', ['At once, then weekly', 'Never']),
    ],
  },
];

const strategy = (name: string, label: string, summary: string, changed: number): StrategyOutline => ({
  name,
  label,
  summary,
  changed,
  groups: GROUPS,
  from: 1,
  to: 2,
});

const SHOP: ShopOutline = {
  title: 'Holiday spike with one late supplier',
  currency: 'EUR',
  start: '2026-11-01',
  horizonDays: 120,
  items: Array.from({ length: 40 }, (_, row) => nameOf(row)),
  ordersPerDay: 40,
  replications: 400,
  strategies: [
    strategy('baseline', 'Baseline', 'One supplier, safety stock for 95%', 0),
    strategy('second-supplier', 'Second supplier', 'Izmir delivers in 8 days when short', 3),
    strategy('more-safety-stock', 'More safety stock', 'Safety stock for 98%', 1),
    strategy('expedite-when-late', 'Expedite when late', 'Pay Ningbo to hurry open orders', 1),
  ],
  world: {
    title: 'World',
    levers: [
      slider('Spike size', { value: 5, min: 0, max: 10, unit: '×' }),
      slider('Ningbo late deliveries', { value: 9, max: 30, unit: '%' }),
      slider('Stock lost from records', { value: 0.3, max: 2, step: 0.1, unit: '%/month' }),
    ],
  },
};

const strip = (means: readonly number[], half: number, ticks: readonly string[]) => ({
  axis: [0, 1] as const,
  ticks: ticks.map((text, i) => ({ at: 0.12 + (0.84 * i) / Math.max(1, ticks.length - 1), text })),
  marks: means.map((mean, i) => ({
    strategy: i,
    mean,
    low: mean - half,
    high: mean + half,
    text: `${SHOP.strategies[i]?.label}: ${Math.round(mean * 100)}% ±0.1`,
  })),
});

const card = (
  kpi: string,
  label: string,
  value: string,
  plusMinus: string,
  [arrow, size, word, interval]: readonly ['▲' | '▼', string, 'better' | 'worse', string],
  means: readonly number[],
  ticks: readonly string[],
): Board['cards'][number] => ({
  kpi,
  kind: 'rate',
  label,
  value,
  plusMinus,
  change: { arrow, size, word, interval },
  strip: strip(means, 0.05, ticks),
  sentence: `${label} ${value} ${plusMinus}, ${size} ${word}`,
  formula: `${label} as a share of all orders`,
});

export const BOARD: Board = {
  chosen: 1,
  baseline: 0,
  verdict: {
    class: 'clear',
    sentence: [
      { strong: 'Second supplier' },
      ' brings ',
      { strong: '5.7 more orders in 100 on time' },
      ' (5.3 to 6.0) and earns ',
      { strong: '€730 less a month' },
      ' (€440 to €1,020).',
    ],
    howSure: [{ strong: 'Very sure:' }, ' more on time in all 200 futures.'],
    otherGoal: ['If money comes first, More safety stock adds 1.5 in 100 and earns €930 more (€880 to €980).'],
    footnote: 'Intervals are 95%, paired on the same futures, widened for three strategies at once.',
  },
  scores: [
    { strategy: 'baseline', text: '92.0%' },
    { strategy: 'second-supplier', text: '97.7%' },
    { strategy: 'more-safety-stock', text: '93.5%' },
    { strategy: 'expedite-when-late', text: '93.9%' },
  ],
  scoreLabel: 'On time',
  cards: [
    card(
      'onTimeRate',
      'Orders on time',
      '97.7%',
      '±0.1',
      ['▲', '5.7 points', 'better', '5.3 to 6.0'],
      [0.12, 0.92, 0.33, 0.39],
      ['92%', '94%', '96%', '98%'],
    ),
    card(
      'backorderRate',
      'Backorder rate',
      '2.3%',
      '±0.2',
      ['▼', '7.4 points', 'better', '7.0 to 7.7'],
      [0.88, 0.09, 0.64, 0.67],
      ['3%', '6%', '9%'],
    ),
    card(
      'orderFillRate',
      'Orders filled at once',
      '97.8%',
      '±0.2',
      ['▲', '7.2 points', 'better', '6.8 to 7.5'],
      [0.12, 0.92, 0.36, 0.32],
      ['90%', '93%', '96%'],
    ),
    card(
      'inventoryTurnover',
      'Stock turns a year',
      '12.5',
      '±0.1',
      ['▼', '1.4', 'worse', '1.4 to 1.5'],
      [0.87, 0.11, 0.28, 0.57],
      ['12.5', '13.0', '13.5', '14.0'],
    ),
    card(
      'profit',
      'Profit a month',
      '€90.5k',
      '±€0.3k',
      ['▼', '€730', 'worse', '€440 to €1,020'],
      [0.44, 0.18, 0.77, 0.75],
      ['€90.0k', '€91.0k', '€92.0k'],
    ),
  ],
  replications: 200,
  digest: '',
};

/** The shop after a lever was moved; null takes it back. */
function withLever(shop: ShopOutline, edit: Extract<Edit, { kind: 'lever' }>): ShopOutline {
  const moved = (lever: Lever): Lever => {
    if (lever.id !== edit.lever) return lever;
    const was = lever.was === '' ? String(lever.ghost) : lever.was;
    if (lever.kind === 'choice') {
      const value = String(edit.value ?? lever.ghost);
      return { ...lever, value, changed: value !== lever.ghost };
    }
    const value = edit.value === null ? lever.ghost : Number.parseFloat(String(edit.value));
    const text = Number.isFinite(value) ? String(value) : (lever.word?.text ?? '');
    return { ...lever, value, text, was, changed: value !== lever.ghost };
  };
  const group = (one: LeverGroup): LeverGroup => ({ ...one, levers: one.levers.map(moved) });
  if (edit.strategy === null) return { ...shop, world: group(shop.world) };
  const strategies = shop.strategies.map((one) =>
    one.name === edit.strategy ? { ...one, groups: one.groups.map(group) } : one,
  );
  return { ...shop, strategies };
}
