import type { Catalog } from '../../../domain/catalog.js';
import type { DemandPlan } from '../../../domain/demand.js';
import * as say from '../../../domain/messages.js';
import type { Replications } from '../../../domain/scenario.js';
import { isoDate, parseDate } from '../../../domain/units.js';
import type { Context } from '../context.js';
import type { LoadedHistory, LoadHistory } from '../history.js';
import type { HistoryBlock, SpikeBlock, StreamBlock } from '../schema/demand.js';
import type { ScenarioFile } from '../schema.js';
import { resolveReplications } from './claims.js';
import { resolveCustomers } from './customers.js';
import { resolveStream } from './demand.js';
import { loadOrders, resolveHistory } from './history.js';
import { resolveItems } from './items.js';
import type { Span } from './moments.js';
import { itemsAreInline, resolveNames, type NameTables } from './names.js';
import type { Shop } from './shop.js';
import { resolveChannels, resolveLocations } from './sites.js';
import { resolveSpike } from './spikes.js';
import { resolveOffers, resolveSuppliers } from './suppliers.js';
import { resolveSpan } from './time.js';
import { resolveZone } from './zone.js';

export type Sections = Partial<ScenarioFile>;

/** All of a scenario that the strategies are played on. It hangs on no word of `policy`, `strategies` and `expect`. */
export interface Ground {
  readonly names: NameTables;
  readonly span: ReturnType<typeof resolveSpan>;
  readonly catalog: Catalog | undefined;
  readonly demand: DemandPlan | undefined;
  readonly replications: Replications | undefined;
  readonly zone: ReturnType<typeof resolveZone> | undefined;
}

export function resolveGround(file: Sections, load: LoadHistory | undefined, context: Context): Ground {
  const history = readHistory(file, load, context);
  const names = resolveNames(context, history?.loaded?.itemNames);
  const span = resolveSpan(file, history && usualSpan(history), context);
  const catalog = resolveCatalog(file, names, span, history?.loaded, context);
  const demand = resolveDemand(file, names, span, catalog, history, context);
  const replications = file.replications && resolveReplications(file.replications, context);
  const zone = file.noDifference && resolveZone(file.noDifference, context);
  return { names, span, catalog: catalog?.catalog, demand, replications, zone };
}

interface History {
  readonly block: HistoryBlock;
  readonly row: number;
  readonly loaded: LoadedHistory | undefined;
}

/** From the first day of the record on; where it is forecast, from the day after its last. */
function usualSpan({ block, loaded }: History): { readonly start?: string; readonly days?: number } {
  if (!loaded || block.method !== 'forecast') return loaded ?? {};
  const first = parseDate(loaded.start);
  return 'value' in first ? { start: isoDate(first.value + loaded.days) } : {};
}

function readHistory(file: Sections, load: LoadHistory | undefined, context: Context): History | undefined {
  const played = playedRows(file.demand ?? [], context);
  const rows = (file.demand ?? []).flatMap((entry, row) => ('history' in entry && played.has(row) ? [row] : []));
  if (file.demand !== undefined && played.size === 0) context.problem(['demand'], say.nothingPlayed());
  for (const row of rows.slice(1)) context.problem(demandPath(row, context), say.historyTwice());
  const row = rows[0];
  const fromHistory = file.items !== undefined && 'from' in file.items && typeof file.items.from === 'string';
  if (row === undefined || file.demand === undefined) {
    if (fromHistory && file.demand !== undefined) context.problem(['items'], say.itemsNeedHistory());
    return undefined;
  }
  const block = file.demand[row] as HistoryBlock;
  // Names only: what stands behind them is checked later.
  const names = resolveNames(context, undefined);
  const items = itemsAreInline((context.root as Record<string, unknown>)['items']) ? names.items.list : undefined;
  const path = demandPath(row, context);
  return { block, row, loaded: loadOrders(block, path, items, names.channels.list, load, context) };
}

function resolveCatalog(
  file: Sections,
  names: NameTables,
  span: Span,
  history: LoadedHistory | undefined,
  context: Context,
): ResolvedCatalog | undefined {
  const items = file.items && resolveItems(file.items, names, history, context);
  const suppliers = file.suppliers && resolveSuppliers(file.suppliers, names, span, context);
  const locations = file.locations && resolveLocations(file.locations, names, context);
  const channels = file.channels && resolveChannels(file.channels, names, span, context);
  const offers = file.suppliers && items && resolveOffers(file.suppliers, items.items, names, context);
  if (!items || !suppliers || !offers || !locations || !channels) return undefined;
  const fromOutside = offers.filter((offer) => suppliers[offer.supplier].location === undefined);
  const offered = new Set(fromOutside.map((offer) => offer.item));
  items.items.forEach((item, row) => {
    if (!offered.has(row)) context.problem(['items', item.name], say.nobodyOffers(item.name), 'key');
  });
  const { popularity, lineSizes } = items;
  return { catalog: { items: items.items, suppliers, locations, channels, offers }, popularity, lineSizes };
}

interface ResolvedCatalog {
  readonly catalog: Catalog;
  readonly popularity: readonly number[];
  readonly lineSizes: readonly string[];
}

function resolveDemand(
  file: Sections,
  names: NameTables,
  span: Span,
  catalog: ResolvedCatalog | undefined,
  history: History | undefined,
  context: Context,
): DemandPlan | undefined {
  const shop: Shop = {
    items: catalog?.catalog.items ?? [],
    popularity: catalog?.popularity ?? [],
    lineSizes: catalog?.lineSizes ?? [],
    names,
    span,
  };
  const played = playedRows(file.demand ?? [], context);
  // A stream that isn't played is understood as well: its mistakes are found now, not when it is wanted.
  const streams = file.demand?.flatMap((entry, row) => {
    if ('history' in entry) return [];
    const stream = resolveStream(entry as StreamBlock, demandPath(row, context), row, shop, context);
    return played.has(row) ? [stream] : [];
  });
  const spikes = file.spikes?.flatMap((spike, row) => {
    const resolved = resolveSpike(spike, ['spikes', row], row, shop, context);
    return belongsToPlayed(spike, row, file.demand ?? [], played, context) ? [resolved] : [];
  });
  const { loaded } = history ?? {};
  const recorded =
    history && loaded && resolveHistory(history.block, loaded, demandPath(history.row, context), span, names, context);
  if (!streams || !spikes || !file.customers || (history && !recorded)) return undefined;
  const customers = resolveCustomers(file.customers, context);
  return recorded ? { streams, spikes, customers, history: recorded } : { streams, spikes, customers };
}

/** Rows of the entries that are played: those that say `alone`, else all that don't say `no`. */
function playedRows(demand: NonNullable<Sections['demand']>, { recorded }: Context): ReadonlySet<number> {
  const rows = demand.map((_, row) => row);
  const records = recorded ? rows.filter((row) => 'history' in demand[row]) : [];
  if (records.length > 0) return new Set(records);
  const alone = rows.filter((row) => demand[row].play === 'alone');
  return new Set(alone.length > 0 ? alone : rows.filter((row) => demand[row].play !== 'no'));
}

/** What was fitted together with a stream is played with it alone: recorded orders have had their spikes. */
function belongsToPlayed(
  spike: SpikeBlock,
  row: number,
  demand: NonNullable<Sections['demand']>,
  played: ReadonlySet<number>,
  context: Context,
): boolean {
  if (spike.with === undefined) return true;
  const names = demand.map((entry) => ('history' in entry ? undefined : (entry as StreamBlock).name));
  const at = names.indexOf(spike.with);
  if (at >= 0) return played.has(at);
  const known = names.filter((name) => name !== undefined);
  context.problem(['spikes', row, 'with'], say.noStream(spike.with, known));
  return false;
}

/** A single stream may stand without a list around it. */
const demandPath = (row: number, context: Context) => (context.has(['demand', row]) ? ['demand', row] : ['demand']);
