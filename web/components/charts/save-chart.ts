import { chartCsv } from '../../../src/report/chart-csv.js';
import type { ChartAsk, Drawn } from '../../../workers/desk/protocol.js';
import { store } from '../../store/use-store.js';
import { download, pngFile, svgFile } from './chart-files.js';

/** Saves a chart in one of its forms; what can't be made is said in a toast. `at` is the element whose colours it has. */
export async function saveChart(form: string, { view, svg }: Drawn, ask: ChartAsk, at: Element): Promise<void> {
  const name = `${(store.state.shop?.name ?? 'bullwhip').replace(/\.ya?ml$/, '')}-${ask.id}`;
  try {
    if (form === 'csv') download(`${name}.csv`, chartCsv(view.table), 'text/csv');
    if (form === 'svg') download(`${name}.svg`, svgFile(svg, view, at), 'image/svg+xml');
    if (form === 'png') download(`${name}.png`, await pngFile(svgFile(svg, view, at)));
    if (form === 'vega') {
      const spec = await store.desk.spec(ask, coloursOf(at));
      if (spec === null) throw new Error('there is nothing drawn yet');
      download(`${name}.vl.json`, spec, 'application/json');
    }
  } catch (error) {
    store.set({ toast: { text: `Not saved: ${error instanceof Error ? error.message : String(error)}`, undo: false } });
  }
}

/** The tokens that charts are drawn with, as the theme has them now. */
function coloursOf(at: Element): Record<string, string> {
  const style = getComputedStyle(at);
  return Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(name).trim()]));
}

const TOKENS = [
  '--bg',
  '--bg-sub',
  '--line',
  '--line-strong',
  '--ink',
  '--ink-2',
  '--ink-3',
  ...Array.from({ length: 6 }, (_, i) => `--s${i}`),
  ...Array.from({ length: 6 }, (_, i) => `--ramp-${i}`),
  '--chart-grid',
  '--chart-axis',
  '--chart-zero',
  '--chart-band',
  '--chart-band-alpha',
  '--chart-fan-outer',
  '--chart-fan-inner',
  '--chart-same',
  '--font',
];
