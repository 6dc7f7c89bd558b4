import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';
import { KEY_HELP } from './key-map.js';

/** All keys, and the switch for single ones. */
@customElement('keys-dialog')
export class KeysDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyles,
    css`
      dialog {
        width: min(640px, 92vw);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(270px, 1fr));
        gap: 0 var(--sp-6);
      }
      dl > div {
        display: grid;
        grid-template-columns: 104px 1fr;
        gap: var(--sp-2);
        padding: var(--sp-1) 0;
        border-top: var(--border) solid var(--line);
      }
      kbd {
        padding: 0 var(--sp-1);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg-sub);
        font: inherit;
        font-size: var(--text-sm);
      }
      .switch {
        display: flex;
        align-items: center;
        gap: var(--sp-2);
        margin-top: var(--sp-4);
      }
    `,
  ];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  private readonly keys = new UseStore(this, ({ keys }) => keys);

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">Keys</h2>
      <dl>
        ${KEY_HELP.map(
          ({ keys, what }) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${what}</dd>
            </div>`,
        )}
      </dl>
      <label class="switch">
        <input type="checkbox" .checked=${this.keys.now} @change=${this.turn} />
        <span>Single keys do something <span class="soft">(outside of fields)</span></span>
      </label>
      <form method="dialog" class="buttons"><button class="primary">Close</button></form>
    </dialog>`;
  }

  private turn(event: Event): void {
    store.set({ keys: (event.target as HTMLInputElement).checked });
  }
}
