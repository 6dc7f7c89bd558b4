import * as say from '../../domain/messages.js';
import { formatProblem, type Problem } from '../../domain/problems.js';
import type { Money } from '../../domain/units.js';
import type { Flaw } from './check-shape.js';
import type { ReadText } from './load-history.js';
import { depthOf, locate, type Path } from './locate.js';
import { suggest } from './suggest.js';
import type { YamlFile } from './read-yaml.js';
import type { TablePlaces } from './tables.js';

/** Collects what is wrong with one file, each thing once and at its place. */
export class Context {
  private readonly found = new Map<string, Problem>();
  private readonly warned = new Map<string, Problem>();

  constructor(
    readonly file: string,
    private readonly yaml: YamlFile,
    private readonly tables: TablePlaces,
    /** The file's values, tables expanded. */
    readonly root: unknown,
    /** Sections with a table that could not be read whole. */
    readonly broken: ReadonlySet<string> = new Set(),
  ) {}

  /** For another text with the same tables; nothing is wrong with it yet. */
  with(yaml: YamlFile, root: unknown): Context {
    const next = new Context(this.file, yaml, this.tables, root, this.broken);
    next.readText = this.readText;
    next.recorded = this.recorded;
    return next;
  }

  get problems(): readonly Problem[] {
    return [...this.found.values()].sort(byPlace);
  }

  get warnings(): readonly Problem[] {
    return [...this.warned.values()].sort(byPlace);
  }

  problem(path: Path, message: string, at: Flaw['at'] = 'value'): void {
    this.take({ ...locate(this.file, this.yaml, this.tables, path, at), message });
  }

  /** A problem whose place is known already, as in a table beside the file. */
  take(problem: Problem): void {
    this.found.set(formatProblem(problem), problem);
  }

  warn(path: Path, message: string): void {
    const warning = { ...locate(this.file, this.yaml, this.tables, path), message };
    this.warned.set(formatProblem(warning), warning);
  }

  flaws(flaws: readonly Flaw[]): void {
    for (const { path, message, at } of flaws) this.problem(path, message, at);
  }

  has(path: Path): boolean {
    return depthOf(this.root, path) === path.length;
  }

  lineOf(path: Path): number | undefined {
    return locate(this.file, this.yaml, this.tables, path).line;
  }

  /** The amount, if it is in the scenario's currency. */
  money({ amount, currency }: Money, path: Path): number {
    const own = this.currency;
    if (currency !== undefined && own !== undefined && currency !== own)
      this.problem(path, say.otherCurrency(currency, own));
    return amount;
  }

  /** Reads files beside the scenario, where that can be done. */
  readText: ReadText | undefined;
  /** Only the recorded orders are wanted. */
  recorded = false;

  /** Set once the file's head is read. */
  currency: string | undefined;
}

const byPlace = (a: Problem, b: Problem): number =>
  (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** Names of one kind, in row order. */
export class Names {
  private readonly rows: Map<string, number>;

  /** `known` is false while the names can't be told (their own part of the file is broken). */
  constructor(
    readonly what: string,
    readonly list: readonly string[],
    readonly known = true,
  ) {
    this.rows = new Map(list.map((name, row) => [name, row]));
  }

  /** Row of a name, −1 and a problem if there is none. */
  row(name: string, path: Path, context: Context, at: Flaw['at'] = 'value'): number {
    const row = this.rows.get(name) ?? -1;
    if (row < 0 && this.known) {
      context.problem(path, say.unknownName(this.what, name, suggest(name, this.list), this.list), at);
    }
    return row;
  }

  find(name: string): number {
    return this.rows.get(name) ?? -1;
  }
}
