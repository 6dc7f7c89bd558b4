import type { Scenario } from '../../src/domain/scenario.js';
import type { Tried } from '../../src/report/charts/input.js';
import type { SupplyCosts } from '../../src/report/cost-of-supply.js';
import { SERVICE_KPI } from '../../src/report/effect.js';
import type { Lever, ShopOutline, StrategyOutline } from '../../src/study/levers/lever.js';
import type { StudyResult } from '../../src/study/result.js';
import { Keys } from '../../src/study/what-if/keys.js';

/** What was played before of a shop whose world was the same: each setting of a strategy once, with what became of it last. */
export class TriedSettings {
  private readonly keys = new Keys();
  private readonly known = new WeakMap<Scenario, { readonly shop: string; readonly strategies: readonly string[] }>();
  /** By the digest of the text they are of. */
  private readonly outlines = new Map<string, ShopOutline>();
  private shop = '';
  private readonly settings = new Map<string, Setting>();

  /** What a text's levers say: the result of that text comes later. */
  read(digest: string, outline: ShopOutline): void {
    this.outlines.delete(digest);
    this.outlines.set(digest, outline);
    dropOldest(this.outlines, OUTLINES);
  }

  /** Remembers what a study has come to, and forgets what was played in another world. */
  note(scenario: Scenario, result: StudyResult, { costs }: SupplyCosts): void {
    const { shop, strategies } = this.keysOf(scenario);
    if (shop !== this.shop) this.settings.clear();
    this.shop = shop;
    const outline = this.outlines.get(result.scenario.digest);
    if (!outline || result.replications < ENOUGH) return;
    result.strategies.forEach(({ name, kpis }, s) => {
      const found = outline.strategies.find((strategy) => strategy.name === name);
      const service = kpis.find(({ kpi }) => kpi === SERVICE_KPI)?.mean ?? NaN;
      const cost = costs[s]?.beyond.mean ?? NaN;
      if (!found || !Number.isFinite(service + cost)) return;
      this.settings.delete(strategies[s]);
      this.settings.set(strategies[s], { label: labelOf(found), levers: leversOf(found), cost, service });
    });
    dropOldest(this.settings, MOST);
  }

  /** Those that are no strategy of the study now; the edit sets what they have otherwise than its baseline. */
  besides(scenario: Scenario, result: StudyResult): Tried[] {
    const { strategies } = this.keysOf(scenario);
    const baseline = this.outlines.get(result.scenario.digest)?.strategies[0];
    if (!baseline) return [];
    const usual = new Map(leversOf(baseline).map(({ lever, value }) => [lever, value]));
    return [...this.settings]
      .filter(([key]) => !strategies.includes(key))
      .map(([, { label, levers, cost, service }]) => {
        const otherwise = levers.filter(({ lever, value }) => usual.has(lever) && usual.get(lever) !== value);
        return { label, cost, service, edit: { kind: 'add', levers: otherwise } };
      });
  }

  private keysOf(scenario: Scenario) {
    let keys = this.known.get(scenario);
    if (!keys) {
      const strategies = scenario.strategies.map((strategy) => this.keys.strategy(strategy));
      this.known.set(scenario, (keys = { shop: this.keys.shop(scenario), strategies }));
    }
    return keys;
  }
}

interface Setting {
  readonly label: string;
  readonly levers: readonly LeverValue[];
  readonly cost: number;
  readonly service: number;
}

interface LeverValue {
  readonly lever: string;
  readonly value: number | string;
}

/** Futures before which a setting hasn't been tried; settings that are remembered; texts whose result may still come. */
const ENOUGH = 20;
const MOST = 100;
const OUTLINES = 40;

function dropOldest<T>(map: Map<string, T>, most: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}

const labelOf = ({ label, summary }: StrategyOutline): string => (summary === '' ? label : `${label}: ${summary}`);

const leversOf = ({ groups }: StrategyOutline): LeverValue[] =>
  groups.flatMap(({ levers }) => levers.map((lever: Lever) => ({ lever: lever.id, value: lever.value })));
