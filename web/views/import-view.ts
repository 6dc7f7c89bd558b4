import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ImportFindings } from '../../src/report/import/findings.js';
import { spawnImporter, type ImporterHandle } from '../../workers/importer/endpoint.web.js';
import type { ImportedShop, ImportPlan, ImportProgress } from '../../workers/importer/protocol.js';
import '../components/import-before.js';
import '../components/import-columns.js';
import { isMapped, isReadable, lookedEntry, missingFields, type ImportEntry } from '../components/import-entry.js';
import '../components/import-files.js';
import { isCurrency, type ImportFormats } from '../components/import-formats.js';
import '../components/import-found.js';
import '../components/import-progress.js';
import { download } from '../keep/download.js';
import { ImportMaps } from '../keep/import-maps.js';
import { KeptImports, type KeptImport } from '../keep/kept-import.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { importViewStyles } from './import-view.styles.js';

type Step = 0 | 1 | 2;

const STEPS = ['Files', 'Columns', 'What was found'];

/** A shop's own files become a scenario: which files, which columns, what was found. All reading is the importer's, a worker of its own. */
@customElement('import-view')
export class ImportView extends LitElement {
  static override styles = [shared, importViewStyles];
  @state() private step: Step = 0;
  @state() private entries: readonly ImportEntry[] = [];
  @state() private formats: ImportFormats = { dates: null, decimal: null, currency: '' };
  @state() private kept: KeptImport | null = null;
  @state() private adding = true;
  @state() private reading = false;
  @state() private busy = false;
  @state() private progress: ImportProgress | null = null;
  @state() private found: ImportFindings | null = null;
  /** Why it could not be read. */
  @state() private failed = '';
  @query('h1') private readonly heading!: HTMLElement;
  private readonly handed = new UseStore(this, ({ handed }) => handed);
  private readonly shop = new UseStore(this, ({ shop }) => shop !== null);
  private readonly maps = new ImportMaps();
  private readonly key = this.maps.key();
  private readonly imports = new KeptImports();
  private importer: ImporterHandle | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.imports.recall().then((before) => (this.kept = before));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.letGo();
  }

  override willUpdate(): void {
    const files = this.handed.now;
    if (files.length === 0) return;
    queueMicrotask(() => {
      if (store.state.handed !== files) return;
      store.set({ handed: [] });
      void this.add(files);
    });
  }

  override render() {
    return html`<div class="page">
      <header>
        <h1 tabindex="-1">Import your shop</h1>
        <button @click=${this.leave}>${this.shop.now ? 'Back to what is open' : 'Back'}</button>
      </header>
      <ol aria-label="Steps">
        ${STEPS.map(
          (name, at) =>
            html`<li aria-current=${at === this.step ? 'step' : nothing}>
              <span class="number">${at + 1}</span> ${name}
            </li>`,
        )}
      </ol>
      ${this.failed ? html`<p class="told" role="alert">${this.failed}</p>` : nothing}
      ${this.step === 0 ? this.filesStep() : this.step === 1 ? this.columnsStep() : this.foundStep()}
    </div>`;
  }

  private filesStep() {
    const { entries } = this;
    const waits = entries.some(({ looked }) => looked === null);
    const readable = entries.filter(isReadable);
    const enough = readable.some(({ kind }) => kind === 'orders') || (this.earlier !== null && readable.length > 0);
    return html`
      ${this.kept === null ? nothing : this.beforePart(this.kept)}
      <import-files
        .entries=${entries}
        @files=${({ detail }: CustomEvent<File[]>) => this.add(detail)}
        @kind=${({ detail }: CustomEvent<At>) => this.change(detail.at, (entry) => withKind(entry, detail.value))}
        @sheet=${({ detail }: CustomEvent<At>) => this.look(this.entries[detail.at].file, detail.value)}
        @remove=${({ detail }: CustomEvent<At>) => (this.entries = entries.filter((_, at) => at !== detail.at))}
      ></import-files>
      ${
        entries.length === 0
          ? nothing
          : html`<div class="acts">
              <button class="primary" ?disabled=${waits || !enough} @click=${() => this.go(1)}>Continue</button>
              <p class="note">
                ${waits || enough ? '' : 'A shop is made of orders: at least one file has to hold them.'}
              </p>
            </div>`
      }
    `;
  }

  private beforePart(kept: KeptImport) {
    return html`<import-before
      .kept=${kept}
      ?adding=${this.adding}
      @adding=${({ detail }: CustomEvent<boolean>) => (this.adding = detail)}
      @forget=${this.forget}
    ></import-before>`;
  }

  private columnsStep() {
    const entries = this.entries.flatMap((entry, at) => (isReadable(entry) ? [{ entry, at }] : []));
    const missing = entries.some(({ entry }) => missingFields(entry).length > 0);
    const isKnown = isCurrency(this.formats.currency);
    return html`
      <div class="files">
        ${entries.map(
          ({ entry, at }) =>
            html`<import-columns
              .entry=${entry}
              .at=${at}
              @map=${({ detail }: CustomEvent<{ at: number; map: ImportEntry['map'] }>) =>
                this.change(detail.at, (old) => ({ ...old, map: detail.map, from: 'reader' }))}
            ></import-columns>`,
        )}
      </div>
      <import-formats
        .formats=${this.formats}
        @formats=${({ detail }: CustomEvent<ImportFormats>) => (this.formats = detail)}
      ></import-formats>
      <div class="acts">
        <button @click=${() => this.go(0)}>Back</button>
        <button class="primary" ?disabled=${missing || !isKnown} @click=${this.read}>Read all of it</button>
        <p class="note">
          ${missing ? 'Some columns are not said yet.' : isKnown ? '' : 'A currency is three letters, like EUR.'}
        </p>
      </div>
    `;
  }

  private foundStep() {
    if (this.reading) {
      return html`<import-progress .progress=${this.progress}></import-progress>
        <div class="acts"><button @click=${this.stop}>Stop</button></div>`;
    }
    const { found } = this;
    return html`
      ${found === null ? nothing : html`<import-found .found=${found}></import-found>`}
      <div class="acts">
        <button @click=${() => this.go(1)}>Back to the columns</button>
        <button ?disabled=${this.busy || !found?.usable} @click=${this.save}>Download the folder</button>
        <button class="primary" ?disabled=${this.busy || !found?.usable} @click=${this.open}>Open as a scenario</button>
        <p class="note">
          ${
            found?.usable
              ? 'What the files don’t tell of suppliers, costs and promises is assumed, and marked so in the scenario. The folder holds the key of the customers’ hashes too (customers.key): leave it out when you pass it on.'
              : ''
          }
        </p>
      </div>
    `;
  }

  private async add(files: readonly File[]): Promise<void> {
    const known = (file: File) => this.entries.some((entry) => sameFile(entry.file, file));
    const fresh = files.filter((file) => !known(file));
    if (this.step !== 0) this.go(0);
    this.entries = [...this.entries, ...fresh.map((file): ImportEntry => ({ file, looked: null, kind: 'none', sheet: '', map: {}, from: 'names' }))]; // prettier-ignore
    for (const file of fresh) await this.look(file, '');
  }

  private async look(file: File, sheet: string): Promise<void> {
    await this.trying(async (importer) => {
      const looked = await importer.look(file, sheet);
      const kept = looked.header.length > 0 ? await this.maps.recall(looked.header) : undefined;
      const at = this.entries.findIndex((entry) => entry.file === file);
      const before = this.entries[at]?.looked?.sheets ?? [];
      // The list of sheets that could be chosen from stays, also when one of them was read.
      const whole = before.length > looked.sheets.length ? { ...looked, sheets: before } : looked;
      this.change(at, (entry) => lookedEntry(entry, whole, kept));
    });
  }

  private readonly read = async (): Promise<void> => {
    this.go(2);
    this.reading = true;
    this.progress = null;
    this.found = null;
    await this.trying(async (importer) => {
      const plan = await this.plan();
      const found = await importer.read(plan, (progress) => (this.progress = progress));
      if (importer !== this.importer) return;
      this.found = found;
      if (found.usable) await this.rememberMaps();
    });
    this.reading = false;
    await this.updateComplete;
    this.heading.focus();
  };

  private async plan(): Promise<ImportPlan> {
    const files = this.entries.filter(isReadable).map((entry) => ({
      file: entry.file,
      kind: entry.kind as Exclude<ImportEntry['kind'], 'none'>,
      sheet: entry.sheet,
      map: isMapped(entry) ? given(entry) : null,
    }));
    const { earlier } = this;
    const { dates, decimal, currency } = this.formats;
    const key = earlier?.key ?? (await this.key);
    return { files, dates, decimal, currency: currency || null, earlier, key, locale: navigator.language };
  }

  /** What the files come on top of. */
  private get earlier(): KeptImport | null {
    return this.adding ? this.kept : null;
  }

  private readonly forget = async (): Promise<void> => {
    await this.imports.forget();
    this.kept = null;
  };

  private async rememberMaps(): Promise<void> {
    for (const entry of this.entries) {
      if (entry.kind === 'none' || !isReadable(entry) || !isMapped(entry)) continue;
      await this.maps.remember(entry.looked!.header, { kind: entry.kind, map: given(entry) });
    }
  }

  private readonly stop = (): void => {
    this.letGo();
    this.reading = false;
    this.go(1);
  };

  private readonly open = (): Promise<void> =>
    this.working(async (importer) => {
      const { name, text, files, beside } = await this.keep(importer);
      await store.open({ name, text, files });
      // Today is planned from the stock that came along.
      const snapshot = beside['snapshot.json'];
      if (snapshot) {
        const today = [{ name: 'snapshot.json', text: new TextDecoder().decode(snapshot) }];
        store.set({ plan: { ...store.state.plan, today } });
      }
    });

  private readonly save = (): Promise<void> =>
    this.working(async (importer) => {
      await this.keep(importer);
      download({ name: 'our-shop.zip', type: 'application/zip', content: await importer.folder(new Date()) });
    });

  /** What somebody takes is what the next import may go on from. */
  private async keep(importer: ImporterHandle): Promise<ImportedShop> {
    const shop = await importer.shop();
    const { kept, currency } = shop;
    const files = Object.fromEntries(Object.entries(kept).map(([name, bytes]) => [name, new Blob([bytes])]));
    const about = this.found?.parts[0]?.headline ?? '';
    const key = this.earlier?.key ?? (await this.key);
    const before = { at: Date.now(), about, files, key, ...(currency === undefined ? {} : { currency }) };
    await this.imports.keep(before);
    return shop;
  }

  private async working(run: (importer: ImporterHandle) => Promise<void>): Promise<void> {
    this.busy = true;
    await this.trying(run);
    this.busy = false;
  }

  private async trying(run: (importer: ImporterHandle) => Promise<void>): Promise<void> {
    this.failed = '';
    const importer = (this.importer ??= spawnImporter());
    try {
      await run(importer);
    } catch (error) {
      if (importer !== this.importer) return;
      this.letGo();
      this.failed = `That could not be done: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private letGo(): void {
    this.importer?.terminate();
    this.importer = null;
  }

  private change(at: number, how: (entry: ImportEntry) => ImportEntry): void {
    this.entries = this.entries.map((entry, place) => (place === at ? how(entry) : entry));
  }

  private go(step: Step): void {
    this.step = step;
    this.failed = '';
    void this.updateComplete.then(() => this.heading.focus());
  }

  private readonly leave = (): void => store.set({ view: store.state.shop === null ? 'start' : 'dashboard' });
}

interface At {
  readonly at: number;
  readonly value: string;
}

const sameFile = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

function withKind(entry: ImportEntry, value: string): ImportEntry {
  const kind = value as ImportEntry['kind'];
  return { ...entry, kind, map: kind === 'none' ? {} : (entry.looked?.guesses[kind] ?? {}), from: 'names' };
}

/** The map as the reader left it: a field without a column has none, whatever its name may look like. */
function given({ kind, map }: ImportEntry): Readonly<Record<string, string>> {
  if (kind === 'none' || kind === 'orders')
    return Object.fromEntries(Object.entries(map).filter(([, name]) => name !== ''));
  return map;
}
