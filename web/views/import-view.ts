import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ImportFindings } from '../../src/report/import/findings.js';
import type { ImporterHandle } from '../../workers/importer/endpoint.web.js';
import type { ImportedShop, ImportPlan, ImportProgress } from '../../workers/importer/protocol.js';
import '../components/import-before.js';
import '../components/import-columns.js';
import { isReadable, lackingFiles, missingFields, type ImportEntry } from '../components/import-entry.js';
import '../components/import-files.js';
import { isCurrency, type ImportFormats } from '../components/import-formats.js';
import '../components/import-found.js';
import '../components/import-progress.js';
import { download } from '../keep/download.js';
import type { KeptImport } from '../keep/kept-import.js';
import { openPacked, openWithStock } from '../keep/packed-import.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { EarlierImport } from './import-earlier.js';
import { ImportEntries } from './import-entries.js';
import { ImporterLine } from './importer-line.js';
import { importViewStyles } from './import-view.styles.js';

type Step = 0 | 1 | 2;

const STEPS = ['Files', 'Columns', 'What was found'];

/** A shop's own files become a scenario: which files, which columns, what was found. All reading is the importer's, a worker of its own. */
@customElement('import-view')
export class ImportView extends LitElement {
  static override styles = [shared, importViewStyles];
  @state() private step: Step = 0;
  @state() private formats: ImportFormats = { dates: null, decimal: null, currency: '' };
  @state() private reading = false;
  @state() private busy = false;
  @state() private progress: ImportProgress | null = null;
  @state() private found: ImportFindings | null = null;
  @query('h1') private readonly heading!: HTMLElement;
  private readonly handed = new UseStore(this, ({ handed }) => handed);
  private readonly shop = new UseStore(this, ({ shop }) => shop !== null);
  private readonly earlier = new EarlierImport(this);
  private readonly line = new ImporterLine(this);
  private readonly entries = new ImportEntries(this, this.line, this.earlier);

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
    const entries = this.entries.all;
    const waits = entries.some(({ looked }) => looked === null);
    const readable = entries.filter(isReadable);
    const lacking = lackingFiles(readable, this.earlier.now !== null);
    return html`
      ${this.earlier.there === null ? nothing : this.beforePart(this.earlier.there)}
      <import-files
        .entries=${entries}
        @files=${({ detail }: CustomEvent<File[]>) => this.add(detail)}
        @kind=${({ detail }: CustomEvent<At>) => this.entries.take(detail.at, detail.value)}
        @sheet=${({ detail }: CustomEvent<At>) => this.entries.look(entries[detail.at].file, detail.value)}
        @remove=${({ detail }: CustomEvent<At>) => this.entries.remove(detail.at)}
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
    const entries = this.entries.all.flatMap((entry, at) => (isReadable(entry) ? [{ entry, at }] : []));
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
                this.entries.map(detail.at, detail.map)}
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

  private add(files: readonly File[]): Promise<void> {
    if (this.step !== 0) this.go(0);
    return this.entries.add(files);
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
      if (found.usable) await this.entries.remember();
    });
    this.reading = false;
    await this.updateComplete;
    this.heading.focus();
  };

  private async plan(): Promise<ImportPlan> {
    const { dates, decimal, currency } = this.formats;
    const files = this.entries.planned();
    const key = await this.earlier.key();
    const earlier = this.earlier.now;
    return { files, dates, decimal, currency: currency || null, earlier, key, locale: navigator.language };
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
