import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openSession } from '../keep/keep.js';
import { store } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { dateText, SessionsList } from './sessions-list.js';

/** The newest few what-ifs of this browser, to go on with. */
@customElement('last-sessions')
export class LastSessions extends LitElement {
  static override styles = [
    shared,
    css`
      li {
        margin-bottom: var(--sp-1);
      }
      button {
        text-align: left;
      }
    `,
  ];
  private readonly list = new SessionsList(this);

  override render() {
    const heads = this.list.heads ?? [];
    if (heads.length === 0) return html`none on this computer yet`;
    return html`<ul>
        ${heads.slice(0, 4).map(
          (head) =>
            html`<li>
              <button class="link" @click=${() => openSession(head)}>${head.name || head.title}</button>
              <span class="note">${dateText(head.at)}</span>
            </li>`,
        )}
      </ul>
      <button class="link" @click=${() => store.set({ view: 'sessions' })}>All sessions</button>`;
  }
}
