import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { boxList } from '../box/box.js';
import { store } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import './drop-zone.js';
import './scenario-list.js';
import './view-slot.js';
import { firstVisitStyles } from './first-visit.styles.js';
import { historyTemplate } from './history-template.js';
import { openFromBox, openHanded, type Opened } from './open-shop.js';
import type { Handed } from './take-files.js';

/** Where do I start: scenarios by their question, files of one's own, what was open last. */
@customElement('first-visit')
export class FirstVisit extends LitElement {
  static override styles = [shared, firstVisitStyles];
  @state() private busy = '';
  @state() private told: Opened = {};

  override render() {
    return html`
      <div class="page">
        <h1>Which fix for backorders is worth its money?</h1>
        <p class="lead">
          Open a shop, change one thing, and replay hundreds of futures under both. Start with an example or with your
          own orders.
        </p>
        <div class="two">
          <scenario-list .entries=${boxList()} .busy=${this.busy} @pick=${this.pick}></scenario-list>
          <section aria-labelledby="own">
            <h2 id="own">Your own</h2>
            <drop-zone @files=${this.files} @link=${this.link}></drop-zone>
            <div role="alert">${this.message()}</div>
            <dl>
              <dt>Order history</dt>
              <dd>becomes demand, spikes and patience, with a report of every row left out</dd>
              <dt>Stock, suppliers</dt>
              <dd>optional; without them Bullwhip assumes, and says so</dd>
              <dt>Last sessions</dt>
              <dd><view-slot tag="last-sessions">none on this computer yet</view-slot></dd>
            </dl>
          </section>
        </div>
      </div>
    `;
  }

  private message() {
    const { problem, histories } = this.told;
    if (!problem) return nothing;
    return html`<p class="told">
      ${problem}
      ${histories ? html`<button @click=${() => this.template(histories)}>Start from a template</button>` : nothing}
    </p>`;
  }

  private async pick({ detail: file }: CustomEvent<string>): Promise<void> {
    this.busy = file;
    this.told = await openFromBox(file);
    this.busy = '';
  }

  private async files({ detail }: CustomEvent<readonly Handed[]>): Promise<void> {
    this.told = await openHanded(detail);
  }

  private async template(histories: readonly Handed[]): Promise<void> {
    const files = await Promise.all(
      histories.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
    );
    const text = historyTemplate(histories.map(({ name }) => name));
    store.set({ editor: { open: true } });
    await store.open({ name: 'our-shop.yaml', text, files: Object.fromEntries(files) });
  }

  private link({ detail }: CustomEvent<string>): void {
    const hash = detail.slice(detail.indexOf('#') + 1);
    if (!detail.includes('#') || hash === '')
      this.told = { problem: 'The link holds no what-if: it should have a # and text after it' };
    else location.hash = hash;
  }
}
