import { counted } from '../../domain/count-words.js';
import { strategyName } from '../../domain/strategy-name.js';
import type { Lever } from './lever.js';
import type { StrategyView } from './strategy-view.js';

/** What a strategy does otherwise than the baseline, in a few words; of the baseline, what it is. */
export function summary(view: StrategyView, levers: readonly Lever[], isBaseline: boolean): string {
  const sourcing = isBaseline && view.block('sourcing')?.kind === 'single' ? 'One supplier' : sourcingWords(view);
  const stock = stockWords(view);
  if (isBaseline) return [sourcing, lower(stock)].filter((text) => text !== '').join(', ');
  const changed = levers.filter((lever) => lever.changed);
  const about = (part: string) => changed.some(({ id }) => id.startsWith(`policy.${part}`));
  const phrases = [
    ...(about('sourcing') ? [sourcing] : []),
    ...(about('reorder.safetyStock') || about('reorder.s') || about('reorder.S') ? [stock] : []),
    ...changed.filter(({ id }) => !/^policy\.(sourcing|reorder\.(safetyStock|s\b|S\b))/.test(id)).map(leverWords),
  ].filter((text) => text !== '');
  const [first, second, ...more] = [...new Set(phrases)];
  if (first === undefined) return otherwise(view);
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${lower(second)}` : `${first}, and ${more.length + 1} more`;
}

/** Single items and places have no levers in the list. */
function otherwise({ own }: StrategyView): string {
  const parts = Object.keys(own);
  if (parts.length === 0) return 'As the baseline';
  const reorder = own['reorder'];
  if (typeof reorder === 'object' && reorder !== null && 'byItem' in reorder) {
    const n = Object.keys(reorder.byItem as object).length;
    return n === 1 ? 'Another level for one item' : `Other levels for ${n} items`;
  }
  if (parts.includes('at')) return 'Other rules at single places';
  return parts.includes('fulfilment') ? 'Other stock for its channels' : 'As the baseline';
}

function sourcingWords(view: StrategyView): string {
  const block = view.block('sourcing');
  const n = view.scene.scenario.catalog.suppliers.filter(({ location }) => location === undefined).length;
  const name = strategyName;
  switch (block?.kind) {
    case 'single':
      return n === 1 ? 'One supplier' : `All from ${name(block.supplier)}`;
    case 'primary-backup':
      return `${name(block.backup)} when ${name(block.primary)} is ${dayWords(block.afterLate)} late`;
    case 'split':
      return Object.entries(block.shares)
        .map(([supplier, share]) => `${percent(share)} ${name(supplier)}`)
        .slice(0, 3)
        .join(', ');
    case 'cheapest':
      return 'Always the cheapest supplier';
    case 'fastest':
      return 'Always the fastest supplier';
    case 'fastest-when-short':
      return block.coverUnits === undefined
        ? `${name(block.fast)} if cover under ${dayWords(block.cover)}`
        : `${name(block.fast)} if stock under ${counted(block.coverUnits, 'unit')}`;
    case 'dual-index':
      return block.level === undefined
        ? `${name(block.fast)} secures ${dayWords(block.cover)}`
        : `${name(block.fast)} fills up to ${block.level}`;
    case 'base-surge':
      return block.units === undefined
        ? `${percent(block.share)} steadily from ${name(block.base)}`
        : `${block.units} a review from ${name(block.base)}`;
    default:
      return '';
  }
}

function stockWords(view: StrategyView): string {
  const block = view.block('reorder');
  if (block === undefined) return '';
  if ('s' in block && block.s !== undefined) return `Buys at ${counted(block.s, 'unit')}`;
  if ('S' in block && block.S !== undefined) return `Buys up to ${counted(block.S, 'unit')}`;
  const { safetyStock: stock } = block;
  if ('serviceLevel' in stock) return `Safety stock for ${percent(stock.serviceLevel)}`;
  if ('fillRate' in stock) return `Safety stock to fill ${percent(stock.fillRate)}`;
  return 'days' in stock
    ? `Safety stock of ${dayWords(stock.days)}`
    : `Safety stock of ${counted(stock.units, 'unit')}`;
}

function leverWords(lever: Lever): string {
  if (lever.kind === 'choice') {
    const label = lever.options.find(({ value }) => value === lever.value)?.label ?? lever.value;
    return `${lever.label}: ${lower(label)}`;
  }
  if (lever.word && lever.text === lever.word.text) return `${lever.label}: ${lever.text}`;
  const unit = lever.unit === 'days' && lever.text === '1' ? 'day' : lever.unit;
  return `${lever.label} ${lever.text}${unit.startsWith('%') ? unit : ` ${unit}`}`;
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
const dayWords = (days: number): string => (days === 1 ? '1 day' : `${Number(days.toFixed(2))} days`);
const lower = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
