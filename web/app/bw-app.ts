import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Part } from '../../src/report/rich.js';
import { store, UseStore } from '../store/use-store.js';

/** Bar, levers, view: the page. */
@customElement('bw-app')
export class BwApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: var(--sp-6);
    }
    .verdict {
      font-size: var(--text-xl);
    }
  `;
  private readonly state = new UseStore(this);

  override render() {
    const { shop, reading, tick, board } = this.state.now;
    if (!shop) return html`<button @click=${this.example}>Open Holiday spike</button>`;
    return html`
      <h1>${reading?.shop?.title ?? shop.name}</h1>
      <p>${tick ? `${tick.done} of ${tick.total} replications` : 'Recalculating'}</p>
      <p class="verdict">
        ${board?.verdict.sentence.map((part: Part) => (typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`))}
      </p>
      <ul>
        ${board?.scores.map(({ strategy, text }) => html`<li>${strategy}: ${text}</li>`)}
      </ul>
    `;
  }

  private async example(): Promise<void> {
    const { default: text } = await import('../../scenarios/holiday-spike.yaml?raw');
    await store.open({ name: 'holiday-spike.yaml', text, files: {} });
  }
}
