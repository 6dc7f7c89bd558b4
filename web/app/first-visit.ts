import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { boxList } from '../box/box.js';
import { shared } from '../styles/shared.js';
import './drop-zone.js';
import './scenario-list.js';
import '../components/view-slot.js';
import { firstVisitStyles } from './first-visit.styles.js';
import { openFromBox, openHanded, openImport, type Told } from './open-shop.js';

/** Where do I start: scenarios by their question, files of one's own, what was open last. */
@customElement('first-visit')
export class FirstVisit extends LitElement {
  static override styles = [shared, firstVisitStyles];
  @state() private busy = '';
  @state() private told: Told = {};

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
            <button class="primary import" @click=${() => openImport()}>Import your shop’s orders</button>
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
    const { text, actions = [] } = this.told;
    if (!text) return nothing;
    return html`<div class="told">
      <p>${text}</p>
      ${actions.map(
        ({ label, run }) => html`<button @click=${async () => (this.told = await run())}>${label}</button>`,
      )}
    </div>`;
  }

  private async pick({ detail: file }: CustomEvent<string>): Promise<void> {
    this.busy = file;
    this.told = await openFromBox(file);
    this.busy = '';
  }

  private async files({ detail }: CustomEvent<readonly File[]>): Promise<void> {
    this.told = await openHanded(detail);
  }

  private link({ detail }: CustomEvent<string>): void {
    const at = detail.indexOf('#');
    // Whoever reads links listens to the address.
    if (at >= 0 && at < detail.length - 1) location.hash = detail.slice(at + 1);
    else this.told = { text: 'This link holds no what-if: there should be a # in it, and a long text after it.' };
  }
}
