import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanPage, PlanSection } from '../../src/report/plan/page.js';
import type { PlanAnswer, PlanAsk } from '../../workers/desk/protocol.js';
import { zip } from '../../workers/zip.js';
import '../components/plan-section.js';
import { richText } from '../components/rich-text.js';
import { download } from '../keep/download.js';
import { stemOf } from '../keep/file-name.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { planStyles } from './plan-view.styles.js';

/** What to do this morning: from today's stock, or from where the recorded orders lead to; the same as `bullwhip plan` says. */
@customElement('plan-view')
export class PlanView extends LitElement {
  static override styles = [shared, planStyles];
  @state() private answer: PlanAnswer | null = null;
  /** The answer is yet to come; what is shown is the one before. */
  @state() private waits = true;
  @state() private failed = '';
  @state() private held = false;
  @query('input[type=file]') private chooser!: HTMLInputElement;
  private readonly plan = new UseStore(this, (now) => now.plan);
  private readonly chosen = new UseStore(this, (now) => now.chosen);
  private readonly good = new UseStore(this, (now) => now.good);
  /** What was asked, and of which reading of the file. */
  private asked = '';
  private askedOf: unknown = null;

  constructor() {
    super();
    this.addEventListener('dragover', this.over);
    this.addEventListener('dragleave', this.left);
    this.addEventListener('drop', this.dropped);
  }

  override updated(): void {
    const reading = this.good.now;
    const key = JSON.stringify(this.ask());
    if (reading === null || (key === this.asked && reading === this.askedOf)) return;
    this.asked = key;
    this.askedOf = reading;
    void this.want();
  }

  override render() {
    const { answer } = this;
    return html`<div class="page ${this.held ? 'held' : ''}">
      ${answer && 'page' in answer ? this.head(answer.page) : html`<div class="top"></div>`} ${this.from()}
      ${this.failed === '' ? nothing : html`<p class="problems" role="alert">The plan could not be made (${this.failed}).</p>`}
      ${answer && 'problems' in answer ? this.problems(answer.problems) : nothing}
      ${answer && 'page' in answer ? this.sections(answer.page) : nothing}
      ${answer === null && this.failed === '' ? html`<p class="waits" role="status">The plan is being made …</p>` : nothing}
    </div>`;
  }

  private head({ day, headline }: PlanPage) {
    return html`<div class="top ${this.waits ? 'stale' : ''}" aria-live="polite" aria-busy=${this.waits}>
      <p class="day">Plan for ${day}</p>
      <p class="headline">${richText(headline)}</p>
    </div>`;
  }

  private from() {
    const { today, day } = this.plan.now;
    const strategies = this.good.now?.shop?.strategies ?? [];
    const known = this.answer && 'page' in this.answer ? this.answer : null;
    return html`<div class="from" role="group" aria-label="What is planned">
      <label
        >Strategy
        <select @change=${this.choose}>
          ${strategies.map(
            ({ name, label }) => html`<option .value=${name} ?selected=${name === this.chosen.now}>${label}</option>`,
          )}
        </select></label
      >
      ${
        today.length > 0
          ? html`<span>Stock of <strong>${today.map(({ name }) => name).join(', ')}</strong></span>
              <button @click=${this.forget}>Without it</button>`
          : html`<label
              >Day
              <input
                type="date"
                .value=${live(day || known?.day || '')}
                min=${known?.days[0] ?? nothing}
                max=${known?.days[1] ?? nothing}
                @change=${this.dayed}
            /></label>`
      }
      <div class="acts">
        <input type="file" multiple hidden accept=".json,.csv" @change=${this.picked} />
        <button @click=${() => this.chooser.click()}>Today’s stock …</button>
        <button class="primary" ?disabled=${known === null || this.waits} @click=${this.take}>Download CSVs</button>
      </div>
    </div>`;
  }

  private problems(problems: readonly string[]) {
    return html`<div class="problems" role="alert">
      <h2>This is not the stock of this shop</h2>
      <ul>
        ${problems.map((problem) => html`<li>${problem}</li>`)}
      </ul>
    </div>`;
  }

  private sections({ sections, notes }: PlanPage) {
    return html`<div class=${this.waits ? 'stale' : ''}>
      <nav aria-label="Parts of the plan">
        ${sections.map(
          ({ key, title, rows }) =>
            html`<button ?disabled=${rows.length === 0} @click=${() => this.show(key)}>
              ${title}<span class="n">${rows.length.toLocaleString('en')}</span>
            </button>`,
        )}
      </nav>
      ${repeat(
        sections.filter(({ rows }) => rows.length > 0),
        ({ key }) => key,
        (section) => html`<plan-section id=${section.key} tabindex="-1" .section=${section}></plan-section>`,
      )}
      <dl class="none">
        ${sections
          .filter(({ rows }) => rows.length === 0)
          .map(
            ({ title, summary }) =>
              html`<div>
                <dt>${title}</dt>
                <dd>${summary}</dd>
              </div>`,
          )}
      </dl>
      ${
        notes.length > 0
          ? html`<ul class="notes" aria-label="What the plan was made from">
              ${notes.map((note) => html`<li>${note}</li>`)}
            </ul>`
          : nothing
      }
    </div>`;
  }

  private ask(): PlanAsk {
    const { day, today } = this.plan.now;
    return { strategy: this.chosen.now, ...(day === '' ? {} : { at: day }), ...(today.length > 0 ? { today } : {}) };
  }

  private async want(): Promise<void> {
    const { asked, askedOf } = this;
    const isCurrent = () => asked === this.asked && askedOf === this.askedOf && this.isConnected;
    this.waits = true;
    try {
      const answer = await store.desk.plan(this.ask());
      if (!isCurrent()) return;
      // The shop has just changed.
      if (answer === null) return void setTimeout(() => isCurrent() && void this.want(), 100);
      this.answer = answer;
      this.failed = '';
    } catch (error) {
      if (!isCurrent()) return;
      this.answer = null;
      this.failed = error instanceof Error ? error.message : String(error);
    }
    this.waits = false;
  }

  private show(key: PlanSection['key']): void {
    const section = this.renderRoot.querySelector<HTMLElement>(`#${key}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }

  private choose(event: Event): void {
    store.set({ chosen: (event.target as HTMLSelectElement).value });
  }

  private dayed(event: Event): void {
    this.set({ day: (event.target as HTMLInputElement).value });
  }

  private readonly forget = (): void => this.set({ today: [] });

  private readonly picked = (): void => {
    void this.read([...(this.chooser.files ?? [])]);
    this.chooser.value = '';
  };

  /** A file of today's stock is for this page, not for the one around it: that would open it as a shop. */
  private readonly dropped = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.held = false;
    if (files.length === 0 || !files.every(({ name }) => /\.(json|csv)$/i.test(name))) return;
    event.preventDefault();
    event.stopPropagation();
    void this.read(files);
  };

  private readonly over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    this.held = true;
  };

  private readonly left = (): void => {
    this.held = false;
  };

  private async read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const today = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
    this.set({ today });
  }

  private readonly take = async (): Promise<void> => {
    const files = await store.desk.planFiles(this.ask());
    const stem = stemOf(store.state.shop?.name ?? '');
    const day = this.answer && 'page' in this.answer ? this.answer.day : '';
    download({ name: `${stem}-plan-${day}.zip`, type: 'application/zip', content: zip(files, new Date()) });
  };

  private set(change: Partial<typeof store.state.plan>): void {
    store.set({ plan: { ...store.state.plan, ...change } });
  }
}
