import { findKpi, KPI_NAMES, type KpiName } from '../../../domain/kpi-names.js';
import * as say from '../../../domain/messages.js';
import type { Expectation, Replications } from '../../../domain/scenario.js';
import type { Context } from '../context.js';
import { Names } from '../context.js';
import type { Path } from '../locate.js';
import { amountOf, type ClaimBlock, type ReplicationsBlock } from '../schema/run.js';
import { suggest } from '../suggest.js';

export function resolveReplications(block: ReplicationsBlock, context: Context): Replications | undefined {
  if (block.kind === 'fixed') return block;
  const { kpi: name, halfWidth, relative } = block.until;
  const path = ['replications', 'until'];
  const kpi = kpiOf(name, [...path, 'kpi'], context);
  if ((halfWidth === undefined) === (relative === undefined)) {
    const given = halfWidth === undefined ? [] : ['halfWidth', 'relative'];
    context.problem(path, say.exactlyOne(given, ['halfWidth', 'relative']));
    return undefined;
  }
  if (relative !== undefined) return { kind: 'until', kpi: name, halfWidth: relative, relative: true, max: block.max };
  const width = amount(halfWidth ?? 0, kpi, [...path, 'halfWidth'], context);
  if (kpi === undefined) return undefined;
  if (width <= 0) context.problem([...path, 'halfWidth'], say.notPositive(halfWidth, 'the half-width'));
  if (kpi.unit === 'ratio' && width >= 0.5) context.problem([...path, 'halfWidth'], say.widthTooBig(halfWidth));
  return { kind: 'until', kpi: name, halfWidth: width, relative: false, max: block.max };
}

export function resolveClaim(
  block: ClaimBlock,
  path: Path,
  strategies: Names,
  context: Context,
): Expectation | undefined {
  const before = context.problems.length;
  const kpi = kpiOf(block.kpi, [...path, 'kpi'], context);
  const strategy = strategyOf(block, path, strategies, context);
  const bounds = { ...bound('atLeast', block, kpi, path, context), ...bound('atMost', block, kpi, path, context) };
  const rest = difference(block, kpi, path, context);
  const line = context.lineOf(path);
  if (rest !== undefined) {
    if ('atLeast' in bounds || 'atMost' in bounds)
      context.problem(path, say.notTogether('atLeast or atMost', rest.word));
    strategies.row(rest.against, [...path, rest.word], context);
    if (rest.against === strategy) context.problem([...path, rest.word], say.comparesItself(strategy));
    if (context.problems.length > before) return undefined;
    const { against, bounds: by, text } = rest;
    return {
      kind: 'difference',
      strategy,
      against,
      kpi: block.kpi,
      ...by,
      text: `${block.kpi} of ${strategy} ${text}`,
      line,
    };
  }
  if (!('atLeast' in bounds) && !('atMost' in bounds)) context.problem(path, say.needsBound());
  const { atLeast = -Infinity, atMost = Infinity } = bounds;
  if (atLeast > atMost) context.problem(path, say.bounds(atLeast, atMost));
  if (block.by !== undefined) context.problem([...path, 'by'], say.notTogether('by', 'atLeast or atMost'));
  if (context.problems.length > before) return undefined;
  const words = [
    block.atLeast === undefined ? '' : ` at least ${block.atLeast}`,
    block.atMost === undefined ? '' : ` at most ${block.atMost}`,
  ];
  return {
    kind: 'level',
    strategy,
    kpi: block.kpi,
    ...bounds,
    text: `${block.kpi} of ${strategy}${words.filter((text) => text !== '').join(' and')}`,
    line,
  };
}

function kpiOf(name: string, path: Path, context: Context): KpiName | undefined {
  const kpi = findKpi(name);
  const known = KPI_NAMES.map((one) => one.name);
  if (kpi === undefined) context.problem(path, say.unknownName('KPI', name, suggest(name, known), known));
  return kpi;
}

function strategyOf(block: ClaimBlock, path: Path, strategies: Names, context: Context): string {
  if (block.of !== undefined && block.strategy !== undefined) context.problem(path, say.notTogether('of', 'strategy'));
  const key = block.of === undefined ? 'strategy' : 'of';
  const name = block.of ?? block.strategy;
  if (name !== undefined) {
    strategies.row(name, [...path, key], context);
    return name;
  }
  if (strategies.list.length !== 1) context.problem(path, say.needsStrategy(strategies.list));
  return strategies.list[0] ?? '';
}

function bound(key: 'atLeast' | 'atMost', block: ClaimBlock, kpi: KpiName | undefined, path: Path, context: Context) {
  const value = block[key];
  return value === undefined ? {} : { [key]: amount(value, kpi, [...path, key], context) };
}

/** `above`, `below` and `near` as bounds on strategy − against. */
function difference(block: ClaimBlock, kpi: KpiName | undefined, path: Path, context: Context) {
  const given = RELATIONS.filter((key) => block[key] !== undefined);
  if (given.length > 1) context.problem(path, say.notTogether(given[0], given[1]));
  const word = given[0];
  const against = word && block[word];
  if (against === undefined) return undefined;
  const by = block.by === undefined ? 0 : amount(block.by, kpi, [...path, 'by'], context);
  if (by < 0) context.problem([...path, 'by'], say.negative(block.by, 'a margin'));
  if (word === 'near' && block.by === undefined) context.problem(path, say.needsMargin());
  const bounds = { above: { atLeast: by }, below: { atMost: -by || 0 }, near: { atLeast: -by, atMost: by } }[word];
  return { word, against, bounds, text: `${word} ${against}${block.by === undefined ? '' : ` by ${block.by}`}` };
}

const RELATIONS = ['above', 'below', 'near'] as const;

function amount(value: string | number, kpi: KpiName | undefined, path: Path, context: Context): number {
  const parsed = amountOf(value, kpi ?? { name: '', unit: 'count' });
  if ('value' in parsed) return parsed.value;
  if (kpi !== undefined) context.problem(path, parsed.error);
  return 0;
}
