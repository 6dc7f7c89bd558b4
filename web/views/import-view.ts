import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { HeaderMap } from '../../src/study/shop-folder/import-memory.js';
import type { ImportFindings } from '../../src/report/import/findings.js';
import type { ImporterHandle } from '../../workers/importer/endpoint.web.js';
import type { ImportedShop, ImportPlan, ImportProgress } from '../../workers/importer/protocol.js';
import '../components/import-before.js';
import '../components/import-columns.js';
import {
  isMapped,
  isReadable,
  lackingFiles,
  lookedEntry,
  missingFields,
  type ImportEntry,
} from '../components/import-entry.js';
import '../components/import-files.js';
import { isCurrency, type ImportFormats } from '../components/import-formats.js';
import '../components/import-found.js';
import '../components/import-progress.js';
import { download } from '../keep/download.js';
import { ImportMaps, type KeptMap } from '../keep/import-maps.js';
import type { KeptImport } from '../keep/kept-import.js';
import { openPacked, openWithStock } from '../keep/packed-import.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { EarlierImport } from './import-earlier.js';
import { ImporterLine } from './importer-line.js';
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
  @state() private reading = false;
  @state() private busy = false;
  @state() private progress: ImportProgress | null = null;
  @state() private found: ImportFindings | null = null;
  @query('h1') private readonly heading!: HTMLElement;
  private readonly handed = new UseStore(this, ({ handed }) => handed);
  private readonly shop = new UseStore(this, ({ shop }) => shop !== null);
  private readonly maps = new ImportMaps();
  private readonly earlier = new EarlierImport(this);
  private readonly line = new ImporterLine(this);

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
      ${this.line.failed ? html`<p class="told" role="alert">${this.line.failed}</p>` : nothing}
      ${this.earlier.problem ? html`<p class="told" role="alert">${this.earlier.problem}</p>` : nothing}
      ${this.step === 0 ? this.filesStep() : this.step === 1 ? this.columnsStep() : this.foundStep()}
    </div>`;
  }

  private filesStep() {
    const { entries } = this;
    const waits = entries.some(({ looked }) => looked === null);
    const readable = entries.filter(isReadable);
    const lacking = lackingFiles(readable, this.earlier.now !== null);
    return html`
      ${this.earlier.there === null ? nothing : this.beforePart(this.earlier.there)}
      <import-files
        .entries=${entries}
        @files=${({ detail }: CustomEvent<File[]>) => this.add(detail)}
        @kind=${({ detail }: CustomEvent<At>) => this.change(detail.at, (entry) => withKind(entry, detail.value))}
        @sheet=${({ detail }: CustomEvent<At>) => this.look(this.entries[detail.at].file, detail.value)}
        @remove=${({ detail }: CustomEvent<At>) => (this.entries = entries.filter((_, at) => at !== detail.at))}
      ></import-files>
      ${
        entries.length === 0
          ? this.packedActs()
          : html`<div class="acts">
              <button class="primary" ?disabled=${waits || lacking !== ''} @click=${() => this.go(1)}>Continue</button>
              <p class="note">${waits ? '' : lacking}</p>
            </div>`
      }
    `;
  }

  private beforePart(kept: KeptImport) {
    return html`<import-before
      .kept=${kept}
      ?adding=${this.earlier.adding}
      @adding=${({ detail }: CustomEvent<boolean>) => this.earlier.say(detail)}
      @forget=${() => this.earlier.forget()}
    ></import-before>`;
  }

  /** A zip alone can be opened as it is. */
  private packedActs() {
    if (this.earlier.packed === null) return nothing;
    return html`<div class="acts">
      <button ?disabled=${this.busy} @click=${this.openPacked}>Open it as it is</button>
      <p class="note">Or drop what is new: orders, a stock list, deliveries.</p>
    </div>`;
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
    if (this.step !== 0) this.go(0);
    const others = await this.earlier.takeUp(files);
    const known = (file: File) => this.entries.some((entry) => sameFile(entry.file, file));
    const fresh = others.filter((file) => !known(file));
    // The shop they come on top of may know their columns.
    this.entries = this.entries.map((entry) => this.asRemembered(entry));
    this.entries = [...this.entries, ...fresh.map((file): ImportEntry => ({ file, looked: null, kind: 'none', sheet: '', map: {}, from: 'names' }))]; // prettier-ignore
    for (const file of fresh) await this.look(file, '');
  }

  private asRemembered(entry: ImportEntry): ImportEntry {
    const { looked, from } = entry;
    const kept = looked && from === 'names' ? this.earlier.mapOf(looked.header) : undefined;
    return kept ? lookedEntry(entry, looked!, asKeptMap(kept)) : entry;
  }

  private async look(file: File, sheet: string): Promise<void> {
    await this.line.trying(async (importer) => {
      const looked = await importer.look(file, sheet);
      const { header } = looked;
      const inShop = this.earlier.mapOf(header);
      const kept = inShop ? asKeptMap(inShop) : header.length > 0 ? await this.maps.recall(header) : undefined;
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
    await this.line.trying(async (importer) => {
      const plan = await this.plan();
      const found = await importer.read(plan, (progress) => (this.progress = progress));
      if (!this.line.isCurrent(importer)) return;
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
    const { dates, decimal, currency } = this.formats;
    const key = await this.earlier.key();
    const earlier = this.earlier.now;
    return { files, dates, decimal, currency: currency || null, earlier, key, locale: navigator.language };
  }

  private async rememberMaps(): Promise<void> {
    for (const entry of this.entries) {
      if (entry.kind === 'none' || !isReadable(entry) || !isMapped(entry)) continue;
      await this.maps.remember(entry.looked!.header, { kind: entry.kind, map: given(entry) });
    }
  }

  private readonly stop = (): void => {
    this.line.letGo();
    this.reading = false;
    this.go(1);
  };

  private readonly open = (): Promise<void> =>
    this.working(async (importer) => {
      const shop = await importer.shop();
      await this.keep(shop);
      const { name, text, files, snapshot } = shop;
      await openWithStock(store, { name, text, files }, snapshot);
      if (this.earlier.problem) store.set({ notice: { kind: 'warn', text: this.earlier.problem } });
    });

  private readonly save = (): Promise<void> =>
    this.working(async (importer) => {
      await this.keep(await importer.shop());
      download({ name: 'our-shop.zip', type: 'application/zip', content: await importer.folder(new Date()) });
    });

  private readonly openPacked = (): Promise<void> =>
    this.working(async () => void (this.earlier.packed && (await openPacked(store, this.earlier.packed))));

  private keep(shop: ImportedShop): Promise<void> {
    return this.earlier.keep(shop, this.found?.parts[0]?.headline ?? '');
  }

  private async working(run: (importer: ImporterHandle) => Promise<void>): Promise<void> {
    this.busy = true;
    await this.line.trying(run);
    this.busy = false;
  }

  private change(at: number, how: (entry: ImportEntry) => ImportEntry): void {
    this.entries = this.entries.map((entry, place) => (place === at ? how(entry) : entry));
  }

  private go(step: Step): void {
    this.step = step;
    this.line.say('');
    void this.updateComplete.then(() => this.heading.focus());
  }

  private readonly leave = (): void => store.set({ view: store.state.shop === null ? 'start' : 'dashboard' });
}

interface At {
  readonly at: number;
  readonly value: string;
}

const asKeptMap = ({ kind = 'orders', map }: HeaderMap): KeptMap => ({ kind, map });

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
