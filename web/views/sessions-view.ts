import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../components/session-compare.js';
import '../components/session-row.js';
import { SessionsList } from '../components/sessions-list.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';

/** What is kept in this browser: to go on with, to name, to take away, and two of them to put side by side. */
@customElement('sessions-view')
export class SessionsView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: var(--sp-5) var(--sp-4);
      }
      .page {
        display: grid;
        gap: var(--sp-4);
        max-width: 1080px;
        margin: 0 auto;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sp-2) var(--sp-4);
        align-items: baseline;
      }
      h1 {
        font-size: var(--text-xl);
      }
      header .acts {
        display: flex;
        gap: var(--sp-2);
        margin-left: auto;
      }
      .told {
        color: var(--warn);
      }
      ul {
        border-top: var(--border) solid var(--line);
      }
    `,
  ];
  private readonly list = new SessionsList(this);
  private readonly shop = new UseStore(this, ({ shop }) => shop !== null);
  /** Ids of those to be compared. */
  @state() private picked: readonly string[] = [];

  override render() {
    const { heads, problem } = this.list;
    const picked = this.picked.flatMap((id) => heads?.find((head) => head.id === id) ?? []);
    return html`<div class="page">
      <header>
        <h1>Sessions</h1>
        <p class="note">Kept in this browser, on this computer. Choose two to compare them.</p>
        <div class="acts">
          <button ?disabled=${!this.shop.now} @click=${this.save}>Save what is open …</button>
          ${this.shop.now ? html`<button @click=${() => store.set({ view: 'dashboard' })}>Back</button>` : nothing}
        </div>
      </header>
      ${problem ? html`<p class="told" role="alert">These last until the page is closed: ${problem}.</p>` : nothing}
      ${picked.length === 2 ? html`<session-compare .heads=${picked}></session-compare>` : nothing}
      ${
        heads?.length === 0
          ? html`<p>
              Nothing has been kept yet. What you open is kept here by itself; give it a name to keep it for good.
            </p>`
          : html`<ul aria-label="Sessions">
              ${repeat(
                heads ?? [],
                ({ id }) => id,
                (head) =>
                  html`<li>
                    <session-row
                      .head=${head}
                      .picked=${this.picked.includes(head.id)}
                      .full=${picked.length === 2}
                      @pick=${() => this.pick(head.id)}
                    ></session-row>
                  </li>`,
              )}
            </ul>`
      }
    </div>`;
  }

  private pick(id: string): void {
    this.picked = this.picked.includes(id)
      ? this.picked.filter((other) => other !== id)
      : [...this.picked, id].slice(-2);
  }

  private save(): void {
    this.dispatchEvent(new CustomEvent('bw-ask', { detail: 'save', bubbles: true, composed: true }));
  }
}
