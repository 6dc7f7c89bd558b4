import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { plain } from '../../src/report/rich.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';

/** Reads the verdict aloud when it is of another class than the one before; small changes of its figures are no news. */
@customElement('verdict-news')
export class VerdictNews extends LitElement {
  static override styles = shared;
  private readonly verdict = new UseStore(this, ({ board, stale }) => (stale ? null : (board?.verdict ?? null)));
  private last = '';
  private said = '';

  override willUpdate(): void {
    const { now } = this.verdict;
    if (now === null || now.class === this.last) return;
    this.last = now.class;
    this.said = plain(now.sentence);
  }

  override render() {
    return html`<div class="vh" role="status">${this.said}</div>`;
  }
}
