import { isMap, isScalar, isSeq, YAMLMap, type Document } from 'yaml';
import type { Scenario } from '../../../domain/scenario.js';
import { defaults } from '../defaults.js';
import { usualSourcing } from '../resolve/sourcing.js';
import { meanOf } from '../schema/law.js';
import { policyParts } from '../schema/strategy.js';
import { Tree } from './tree.js';

const customerParts = {
  goodwill: ['late', 'veryLate', 'veryLateAfter', 'cancelled', 'substituted', 'lasts'],
  complaints: ['after', 'chance', 'cost'],
  reactions: ['toldAtOnce', 'worseNews', 'sameNews', 'incentive', 'takesCancel'],
} as const;

/** Walks a document that is known to be sound and adds what it leaves out. */
export class Completion {
  private readonly tree: Tree;

  constructor(
    document: Document,
    private readonly scenario: Scenario,
  ) {
    this.tree = new Tree(document);
  }

  run(): void {
    const root = this.tree.root;
    const recorded = this.scenario.demand.history !== undefined;
    if (!recorded) this.tree.fill(root, '', 'start', 'horizon');
    this.tree.fill(root, '', 'warmUp', 'seed', 'replications', 'inputs', 'currency');
    this.tree.fill(root, '', 'noDifference', 'locations', 'channels');
    this.tree.fill(this.tree.block(root, 'noDifference'), 'noDifference.', 'service', 'money');
    this.tree.fill(root, '', 'spikes', 'customers', 'policy', 'strategies', 'expect');
    const items = this.tree.block(root, 'items');
    if (items?.has('from')) this.tree.fill(items, 'items.*.', 'holding', 'backorderCost');
    else this.tree.each(items, (item) => this.tree.fill(item, 'items.*.', 'holding', 'backorderCost', 'popularity'));
    this.returns(root);
    this.tree.each(this.tree.block(root, 'suppliers'), (supplier, name) => this.supplier(supplier, name));
    this.tree.each(this.tree.block(root, 'locations'), (place) => {
      this.tree.fill(place, 'locations.*.', 'handling', 'opens', 'capacity');
      this.tree.fill(this.tree.block(place, 'overtime'), 'locations.*.overtime.', 'after', 'upTo');
      this.records(this.tree.block(place, 'records'));
    });
    this.tree.each(this.tree.block(root, 'channels'), (channel, name) => this.channel(channel, name));
    for (const entry of this.tree.entries(root, 'demand')) this.demand(entry);
    for (const spike of this.tree.entries(root, 'spikes')) this.tree.fill(spike, 'spikes.*.', 'by', 'known');
    this.customers(root);
    this.policy(root);
    this.care(root);
  }

  private customers(root: YAMLMap): void {
    const customers = this.tree.block(root, 'customers');
    this.tree.fill(customers, 'customers.', 'patience');
    if (this.scenario.catalog.items.some(({ substitutes = [] }) => substitutes.length > 0))
      this.tree.fill(customers, 'customers.', 'acceptSubstitute');
    if (this.scenario.demand.customers.goodwill) this.tree.fill(customers, 'customers.', 'base');
    const { goodwill, complaints, reactions } = customerParts;
    // An empty part is a part with nothing but defaults.
    for (const part of Object.keys(customerParts))
      if (customers?.has(part) && !this.tree.block(customers, part)) customers.set(part, this.tree.node({}));
    this.tree.fill(this.tree.block(customers, 'goodwill'), 'customers.goodwill.', ...goodwill);
    this.tree.each(this.tree.block(customers, 'classes'), (one) =>
      this.tree.fill(one, 'customers.classes.*.', 'priority', 'patience', 'complains'),
    );
    this.tree.fill(this.tree.block(customers, 'complaints'), 'customers.complaints.', ...complaints);
    this.tree.fill(this.tree.block(customers, 'reactions'), 'customers.reactions.', ...reactions);
  }

  private records(records: YAMLMap | undefined): void {
    const path = 'locations.*.records.';
    this.tree.fill(records, path, 'loss', 'lossOfDemand', 'misPicks', 'posting', 'countEvery');
    if (records === undefined) return;
    this.tree.fill(this.tree.block(records, 'wrong'), `${path}wrong.`, 'share', 'by');
    this.tree.fill(this.tree.block(records, 'miscounts'), `${path}miscounts.`, 'by');
  }

  /** A share alone becomes terms. */
  private returns(root: YAMLMap): void {
    const items = this.tree.block(root, 'items');
    const complete = (item: YAMLMap) => {
      const share = item.get('returns', true);
      if (isScalar(share)) item.set('returns', this.tree.node({ share }));
      this.tree.fill(this.tree.block(item, 'returns'), 'items.*.returns.', 'after', 'sellable');
      this.tree.fill(this.tree.block(item, 'customize'), 'items.*.customize.', 'share', 'capacity');
    };
    if (items?.has('from')) complete(items);
    else this.tree.each(items, complete);
  }

  private supplier(supplier: YAMLMap, name: string): void {
    this.tree.fill(supplier, 'suppliers.*.', 'capacity', 'orderCost');
    this.tree.fill(this.tree.block(supplier, 'late'), 'suppliers.*.late.', 'by');
    const row = this.scenario.catalog.suppliers.find((one) => one.name === name);
    if (row?.late !== undefined) {
      const value = row.late.afterLate;
      this.tree.fillWith(this.tree.block(supplier, 'late'), 'suppliers.*.late.', 'afterLate', `${round(value * 100)}%`);
    }
    this.tree.fill(this.tree.block(supplier, 'yield'), 'suppliers.*.yield.', 'chance');
    this.tree.fill(this.tree.block(supplier, 'notice'), 'suppliers.*.notice.', 'ahead', 'told');
    this.tree.fill(this.tree.block(supplier, 'expedite'), 'suppliers.*.expedite.', 'surcharge');
    for (const outage of this.tree.entries(supplier, 'outages'))
      this.tree.fill(outage, 'suppliers.*.outages.*.', 'holds');
    this.quoted(supplier, 'leadTime', row && meanOf(row.leadTime));
    if (supplier.has('location')) this.tree.add(supplier, 'offers', 'all', 'a lane moves every item');
    if (scalarValue(supplier.get('offers', true)) === 'all') supplier.set('offers', this.tree.node({ all: {} }));
    const offers = this.tree.block(supplier, 'offers');
    for (const pair of offers?.has('file') ? [] : (offers?.items ?? [])) {
      // A price alone becomes terms.
      if (isScalar(pair.value)) pair.value = this.tree.node({ price: pair.value });
      const terms = supplier.has('location') ? [] : (['price'] as const);
      if (isMap(pair.value)) this.tree.fill(pair.value, 'suppliers.*.offers.*.', ...terms, 'minimum', 'multiple');
    }
  }

  private channel(channel: YAMLMap, name: string): void {
    this.tree.fill(channel, 'channels.*.', 'stock', 'carrier', 'priority');
    const { locations, channels } = this.scenario.catalog;
    const row = channels.find((one) => one.name === name);
    // Not simply all there are: pots are locations as well, which no file names.
    if (row) this.tree.add(channel, 'from', row.from.map((place) => locations[place].name), 'all locations'); // prettier-ignore
    const carrier = this.tree.block(channel, 'carrier');
    this.tree.fill(carrier, 'channels.*.carrier.', 'transit', 'cost', 'damaged');
    this.quoted(carrier, 'transit', row && meanOf(row.transit));
  }

  private demand(entry: YAMLMap): void {
    if (entry.has('history')) return this.tree.fill(entry, 'demand.*.', 'play', 'method', 'block');
    const { items } = this.scenario.catalog;
    this.tree.add(entry, 'channel', this.scenario.catalog.channels[0].name, 'the first channel');
    if (!entry.has('item')) this.tree.add(entry, 'items', 'all', 'every item');
    this.tree.fill(
      entry,
      'demand.*.',
      'play',
      'units',
      'arrivals',
      'dispersion',
      'weekly',
      'hourly',
      'yearly',
      'trend',
    );
    const chosen = this.entryItems(entry, items.length);
    const lines = chosen === 1 ? [1] : defaults['demand.*.lines'].value.slice(0, chosen);
    this.tree.fillWith(entry, 'demand.*.', 'lines', lines);
    if (scalarValue(entry.get('weights', true)) === 'zipf') entry.set('weights', new YAMLMap());
    this.tree.fill(this.tree.block(entry, 'weights'), 'demand.*.weights.', 'zipf');
  }

  /** How many items a stream may ask for. */
  private entryItems(entry: YAMLMap, all: number): number {
    if (entry.has('item')) return 1;
    const items = entry.get('items', true);
    if (isSeq(items)) return items.items.length;
    if (!isMap(items)) return all;
    const group = items.items.length === 1 ? items.get('group') : undefined;
    if (typeof group !== 'string') return items.items.length;
    return this.scenario.catalog.items.filter((item) => item.group === group).length;
  }

  private policy(root: YAMLMap): void {
    const policy = this.tree.block(root, 'policy');
    if (policy === undefined) return;
    const { catalog } = this.scenario;
    this.tree.fill(policy, 'policy.', 'reorder', 'allocation');
    this.tree.add(
      policy,
      'sourcing',
      usualSourcing(
        catalog.suppliers.map((s) => s.name),
        catalog,
      ),
      'the first supplier that offers everything, else the cheapest',
    );
    this.tree.fill(this.tree.block(policy, 'reorder'), 'policy.reorder.', 'kind');
    this.reorder(this.tree.block(policy, 'reorder'));
    this.sourcing(this.tree.block(policy, 'sourcing'));
    this.tree.fill(
      this.tree.block(policy, 'allocation'),
      'policy.allocation.',
      'kind',
      'fill',
      'unfilled',
      'backlogLimit',
      'substitute',
      'orderLimit',
    );
    this.tree.fill(policy, 'policy.', 'handling');
    this.tree.fill(this.tree.block(policy, 'handling'), 'policy.handling.', 'overtime');
    const channels = this.tree.block(root, 'channels')?.items ?? [];
    if (!channels.some((pair) => isMap(pair.value) && pair.value.has('promise'))) {
      this.tree.fill(policy, 'policy.', 'promise');
      this.tree.fill(this.tree.block(policy, 'promise'), 'policy.promise.', 'inStock', 'backorder', 'queue');
    }
    this.optional(policy);
    // A strategy that names another kind starts that block afresh, with its own defaults.
    const kindOf = (block: YAMLMap | undefined) => block?.get('kind');
    this.tree.each(this.tree.block(root, 'strategies'), (strategy) => {
      this.optional(strategy, policy);
      for (const [part, complete] of [
        ['reorder', this.reorder],
        ['sourcing', this.sourcing],
      ] as const) {
        const own = this.tree.block(strategy, part);
        if (own?.has('kind') && kindOf(own) !== kindOf(this.tree.block(policy, part))) complete.call(this, own);
      }
    });
  }

  /** What every strategy starts from; what stands over it is only a part. Where there is no such thing, each strategy has its own. */
  private care(root: YAMLMap): void {
    const policy = this.tree.block(root, 'policy');
    const shared = this.tree.block(root, 'care') ?? this.tree.block(policy, 'care');
    if (shared) return this.careRule(shared);
    if (root.has('care') || policy?.has('care')) return;
    this.tree.each(this.tree.block(root, 'strategies'), (strategy) => this.careRule(this.tree.block(strategy, 'care')));
  }

  private careRule(rule: YAMLMap | undefined): void {
    if (rule === undefined) return;
    this.tree.fill(rule, 'care.', 'notify', 'offer', 'messageCost', 'shop');
    for (const key of ['incentive', 'whenMissed'])
      for (const step of this.tree.entries(rule, key))
        if (step.has('voucher') || step.has('discount')) this.tree.fill(step, 'care.incentive.', 'redeemed');
  }

  /** Parts that may be left out altogether; where the policy has one, a strategy's is laid over it. */
  private optional(parts: YAMLMap, policy?: YAMLMap): void {
    const fill = (part: string, ...keys: string[]) => {
      if (!policy?.has(part)) this.tree.fill(this.tree.block(parts, part), `policy.${part}.`, ...keys);
    };
    fill('expedite', 'saves');
    fill('alerts', 'within');
    fill('fulfilment', 'stock');
    fill('rebalance', 'every', 'below', 'keep');
    fill('counting', 'whenShort', 'whenSuspicious', 'cost');
    const leadTimes = this.tree.block(parts, 'leadTimes');
    const same = policy && this.tree.block(policy, 'leadTimes')?.get('from') === 'recent';
    if (leadTimes?.get('from') === 'recent' && !same)
      this.tree.fill(leadTimes, 'policy.leadTimes.', 'receipts', 'every');
  }

  private reorder(block: YAMLMap | undefined): void {
    this.fillKnown(block, 'reorder', 'safetyStock', 'quantity', 'review', 'demand');
    const demand = block && this.tree.block(block, 'demand');
    if (demand?.get('from') === 'recent') this.tree.fill(demand, 'policy.reorder.demand.', 'window', 'every');
    if (demand?.get('from') === 'forecast')
      this.tree.fill(demand, 'policy.reorder.demand.', 'method', 'bucket', 'every', 'choose', 'sees');
  }

  private sourcing(block: YAMLMap | undefined): void {
    this.fillKnown(block, 'sourcing', 'afterLate', 'share', 'cover');
  }

  /** Those of the keys that the block's kind knows. */
  private fillKnown(block: YAMLMap | undefined, part: 'reorder' | 'sourcing', ...keys: string[]): void {
    const options: readonly { shape: Record<string, unknown> }[] = policyParts[part].options;
    const shape = options.find(
      (option) => (option.shape['kind'] as { value: unknown }).value === block?.get('kind'),
    )?.shape;
    this.tree.fill(block, `policy.${part}.`, ...keys.filter((key) => shape !== undefined && key in shape));
  }

  /** The shop counts on the mean of a law if no quote was given. */
  private quoted(parent: YAMLMap | undefined, key: string, mean: number | undefined): void {
    const law = parent?.get(key, true);
    if (isMap(law) && mean !== undefined) this.tree.add(law, 'quoted', `${round(mean)}d`, 'the mean of the law');
  }
}

const scalarValue = (node: unknown): unknown => (isScalar(node) ? node.value : undefined);

/** Without the dust of binary fractions. */
const round = (x: number): number => Math.round(x * 1e6) / 1e6;
