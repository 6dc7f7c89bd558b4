import { isMap } from 'yaml';
import type { Path } from '../scenario-file/locate.js';
import { policyParts } from '../scenario-file/schema/strategy.js';
import { handlesOf } from './families/index.js';
import { worldHandles } from './families/world/index.js';
import type { Handle, SliderHandle } from './handle.js';
import { itemView } from './item-view.js';
import { lay, setAt } from './lay.js';
import type { Lever } from './lever.js';
import { clean } from './measures.js';
import type { WorldBefore } from './read-shop.js';
import type { ShopFile } from './shop-file.js';
import { tooWide, WIDEST } from './strategies/block.js';
import type { Blocks } from '../scenario-file/schema/scalar.js';
import { valueAt } from '../scenario-file/value-at.js';
import { StrategyView } from './strategy-view.js';
import type { Change } from './text/difference.js';
import { rewrite } from './text/rewrite.js';
import { spread } from './text/segments.js';
import { lineEnd, lineStart, placeOf, readWritten, Refusal, type Entry } from './text/written.js';

interface Move {
  readonly strategy: string | null;
  readonly lever: string;
  readonly item?: string;
  readonly value: number | string | null;
}

/** The text after a lever was moved, or taken back (`value` null). Throws a Refusal. */
export function moveLever(file: ShopFile, { strategy, lever, item, value }: Move, before?: WorldBefore): string {
  if (strategy === null) return moveWorld(file, lever, value, before);
  const view = viewOf(file, strategy);
  const subject = item === undefined ? view : itemView(view, item);
  const handle = handleOf(handlesOf(subject), lever);
  if (item !== undefined && handle.path[0] !== 'reorder')
    throw new Refusal('Only settings of the stock can be made for one item.');
  const changes =
    value === null
      ? taken(handle, subject, item === undefined ? file.strategies[0] : view)
      : moved(handle, value, subject);
  const own = lay(subject, changes);
  return written(file, view, item === undefined ? own : itemView.laid(view, item, own));
}

/** Every lever of a strategy, or of the world, as the baseline has it, or as the shop was opened. */
export function resetLevers(file: ShopFile, strategy: string | null, before?: WorldBefore): string {
  if (strategy === null) {
    const root = worldHandles(sceneOf(file)).reduce<Blocks>(
      (now, handle) => back(handle, before).reduce((values, { path, raw }) => setAt(values, path, raw), now),
      sceneOf(file).root,
    );
    return rewritten(file, root);
  }
  const view = viewOf(file, strategy);
  const [first] = file.strategies;
  return view === first ? file.text : written(file, view, first.own);
}

/** The strategy's own words in their place in the file; on lines of their own where one has become too long. */
function written(file: ShopFile, view: StrategyView, own: Blocks): string {
  const { root } = sceneOf(file);
  if (own === view.own || (Object.keys(own).length === 0 && valueAt(root, view.home) === undefined)) return file.text;
  return unfolded(file, view, rewritten(file, setAt(root, view.home, own)));
}

function unfolded(file: ShopFile, { home }: StrategyView, text: string): string {
  if (home[0] !== 'strategies' || !isWideChange(file.text, text)) return text;
  const after = readWritten(text);
  const place = placeOf(after, home);
  if (place === undefined || !isMap(place.parent) || place.parent.flow) return text;
  const pair = place.parent.items[place.index] as Entry;
  return tooWide(after, pair) ? spread(after, pair) : text;
}

/** Has the first line that is otherwise become too long to be read? */
function isWideChange(before: string, after: string): boolean {
  let at = 0;
  while (at < after.length && before[at] === after[at]) at++;
  const width = (text: string) => lineEnd(text, at) - lineStart(text, at);
  return width(after) > WIDEST && width(before) <= WIDEST;
}

function rewritten(file: ShopFile, root: Blocks): string {
  const { yaml } = file.understood;
  if (yaml === undefined) return file.text;
  return rewrite({ text: file.text, document: yaml.document }, sceneOf(file).root, root, order);
}

/** Parts of the policy in their usual order, sections of the file as well. */
function order(path: Path): readonly string[] {
  if (path.length === 0) return ['policy', 'strategies', 'expect'];
  const inPolicy = path[0] === 'policy' ? path.length === 1 : path[0] === 'strategies' && path.length === 2;
  return inPolicy ? Object.keys(policyParts) : [];
}

function moveWorld(
  file: ShopFile,
  lever: string,
  value: number | string | null,
  before: WorldBefore | undefined,
): string {
  const scene = sceneOf(file);
  const handle = handleOf(worldHandles(scene), lever);
  const changes = value === null ? back(handle, before) : moved(handle, value);
  return rewritten(
    file,
    changes.reduce((root, { path, raw }) => setAt(root, path, raw), scene.root),
  );
}

/** A lever of the world as it stood when the shop was opened. */
function back(handle: Handle, before: WorldBefore | undefined): readonly Change[] {
  const was: Lever | undefined = before?.find(({ id }) => id === handle.id);
  if (was === undefined || was.kind !== handle.kind) return [];
  if (handle.kind === 'choice') return was.ghost === handle.value ? [] : handle.set(String(was.ghost));
  const ghost = typeof was.ghost === 'number' ? was.ghost : NaN;
  return ghost === handle.measure.shown(handle.value) ? [] : handle.set(exactly(handle, ghost));
}

/** What the baseline has; of a lever that it doesn't know, the lever that this one hangs on is taken back. */
function taken(handle: Handle, view: StrategyView, baseline: StrategyView): readonly Change[] {
  const same = handlesOf(baseline).find(({ id }) => id === handle.id);
  if (same === undefined) {
    const parent = handlesOf(view).find(({ id }) => id === handle.of);
    if (parent !== undefined) return taken(parent, view, baseline);
    return handle.kind === 'slider' && handle.word ? handle.set(Infinity) : [{ path: handle.path.slice(0, 1) }];
  }
  const changes = set(handle, same.value, view);
  const path = dropOf(handle);
  const raw = path && baseline.at(path);
  // Whatever the policy doesn't say already is said as the baseline says it.
  return changes.every((change) => 'raw' in change) && path !== undefined && raw !== undefined
    ? [{ path, raw }]
    : changes;
}

function moved(handle: Handle, value: number | string, view?: StrategyView): readonly Change[] {
  if (handle.kind === 'slider')
    return set(handle, typeof value === 'number' ? exactly(handle, value) : typed(handle, value), view);
  const wanted = handle.options.find((option) => option.value === value || option.label === value);
  if (wanted === undefined) throw new Refusal(`${handle.label} knows no ${String(value)}.`);
  return wanted.value === handle.value ? [] : set(handle, wanted.value, view);
}

/** What a value writes; where the policy has the same, the strategy need not say it. */
function set(handle: Handle, value: number | string, view: StrategyView | undefined): readonly Change[] {
  const path = dropOf(handle);
  if (view?.home[0] === 'strategies' && path !== undefined) {
    const left = new StrategyView(view.scene, view.name, view.home, lay(view, [{ path }]), view.base);
    if (handlesOf(left).some((one) => one.id === handle.id && one.value === value)) return [{ path }];
  }
  if (handle.kind === 'slider') return handle.set(Number(value));
  return handle.set(String(value));
}

const dropOf = ({ drop, path }: Handle): Path | undefined => (drop === 'nothing' ? undefined : (drop ?? path));

const exactly = ({ measure }: SliderHandle, shown: number): number =>
  Number.isFinite(shown) ? measure.exact(clean(shown)) : shown;

/** What a person typed into the field, understood as in the file; a bare number is in the unit beside the field. */
function typed({ measure, word }: SliderHandle, text: string): number {
  const said = text.trim();
  if (word !== undefined && said.toLowerCase() === word.text) return Infinity;
  const bare = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(said);
  // 0.95 of a share is what the file calls 95%.
  const asInFile = measure.unit === '%' && Math.abs(Number(said)) < 1 && said.includes('.');
  if (bare && !asInFile) {
    const number = measure.exact(Number(said));
    const again = measure.parse(measure.write(number, undefined));
    if ('error' in again) throw new Refusal(again.error);
    return number;
  }
  const parsed = measure.parse(said);
  if ('error' in parsed) throw new Refusal(parsed.error);
  return parsed.value;
}

function handleOf(handles: readonly Handle[], id: string): Handle {
  const found = handles.find((handle) => handle.id === id);
  if (found === undefined) throw new Refusal(`There is nothing to move at ${id}.`);
  return found;
}

function viewOf({ strategies }: ShopFile, name: string): StrategyView {
  const view = strategies.find((one) => one.name === name);
  if (view === undefined) throw new Refusal(`There is no strategy ${name}.`);
  return view;
}

function sceneOf({ scene }: ShopFile) {
  if (scene === undefined) throw new Refusal('The file has to be in order first.');
  return scene;
}
