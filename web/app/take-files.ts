import type { ShopText } from '../../workers/desk/protocol.js';

/** A file as a browser hands it over, or a test. */
export interface Handed {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What the files make: a shop; order histories without a scenario, which need one; or why it can't be opened. */
export type Taken =
  | { readonly shop: ShopText }
  | { readonly histories: readonly Handed[]; readonly message: string }
  | { readonly problem: string };

/** One scenario file (YAML, JSON) and the data beside it, as they were chosen or dropped. The path of data is its plain name. */
export async function takeFiles(files: readonly Handed[]): Promise<Taken> {
  if (files.length === 0) return { problem: 'Nothing was dropped that is a file' };
  const texts = files.filter(({ name }) => SCENARIO.test(name));
  const others = files.filter(({ name }) => !SCENARIO.test(name));
  const huge = files.find(({ name, size }) => size > (SCENARIO.test(name) ? MOST_TEXT : MOST_DATA));
  if (huge) {
    const most = SCENARIO.test(huge.name) ? MOST_TEXT : MOST_DATA;
    return { problem: `${huge.name} is larger (${megabytes(huge.size)}) than can be opened here (${megabytes(most)})` };
  }
  if (texts.length === 0) {
    const histories = others.filter(({ name }) => HISTORY.test(name));
    if (histories.length > 0)
      return {
        histories,
        message:
          'An order history comes with a scenario file that says what else the shop is: its suppliers, its rules.',
      };
    return { problem: `${others[0]!.name} is neither a scenario (YAML, JSON) nor an order history (CSV)` };
  }
  // `shop.yaml` beside `prices.yml`: the scenario is the one that says it is one.
  const read = await Promise.all(texts.map(async (file) => ({ file, text: await file.text() })));
  const scenarios = read.length === 1 ? read : read.filter(({ text }) => /^\s*"?bullwhip"?\s*:/m.test(text));
  if (scenarios.length !== 1)
    return {
      problem: `${scenarios.length === 0 ? 'None' : String(scenarios.length)} of ${texts.map(({ name }) => name).join(', ')} ${
        scenarios.length === 0 ? 'says' : 'say'
      } that it is a scenario (bullwhip: 1); open one at a time`,
    };
  const { file, text } = scenarios[0]!;
  const beside = files.filter((other) => other !== file);
  const bytes = await Promise.all(
    beside.map(async (other) => {
      const content = new Uint8Array(await other.arrayBuffer());
      return pathsIn(text, other.name).map((path) => [path, content] as const);
    }),
  );
  return { shop: { name: file.name, text, files: Object.fromEntries(bytes.flat()) } };
}

/** A dropped file has no folder: `orders.csv` stands for `data/orders.csv` where the text says so. */
function pathsIn(text: string, name: string): string[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = text.match(new RegExp(`[\\w./-]*/${escaped}`, 'g')) ?? [];
  return [name, ...new Set(found)];
}

const SCENARIO = /\.(ya?ml|json)$/i;
const HISTORY = /\.(csv|tsv|txt)$/i;
const MEGABYTE = 1_000_000;
/** A scenario is written by people; data may be some years of orders. */
const MOST_TEXT = 5 * MEGABYTE;
const MOST_DATA = 200 * MEGABYTE;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;
