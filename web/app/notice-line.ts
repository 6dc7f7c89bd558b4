import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { icon } from '../components/icon.js';
import { noteStyles } from './note.styles.js';

/** What holds for a while: storage full, a worker lost, working offline. It stays until it is closed. */
@customElement('notice-line')
export class NoticeLine extends LitElement {
  static override styles = [shared, noteStyles];
  private readonly notice = new UseStore(this, ({ notice }) => notice);

  override render() {
    const notice = this.notice.now;
    return html`<div role="status">
      ${
        notice
          ? html`<div class="note ${notice.kind}">
              ${icon('warn')}
              <p>${notice.text}</p>
              ${[...(notice.action ? [notice.action] : []), ...(notice.others ?? [])].map(
                ({ label, run }) => html`<button @click=${run}>${label}</button>`,
              )}
              <button class="close" aria-label="Close" @click=${() => store.set({ notice: null })}>
                ${icon('cross')}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }
}
