import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { download } from '../keep/download.js';
import { exportFiles } from '../keep/export-files.js';
import { LONG_LINK, MOST_DATA, writeLink } from '../keep/link.js';
import { store } from '../store/use-store.js';
import { dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';

/** The whole what-if as a link, or as files where it is too long for one. */
@customElement('share-dialog')
export class ShareDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyles,
    css`
      dialog {
        width: 520px;
      }
      .field {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--sp-2);
        align-items: end;
      }
      .said {
        min-height: 4.5em;
        margin-top: var(--sp-2);
      }
      .warn {
        color: var(--warn);
      }
      .buttons {
        flex-wrap: wrap;
      }
      .buttons :first-child {
        margin-right: auto;
      }
    `,
  ];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement | null;
  @state() private link = '';
  @state() private left: readonly string[] = [];
  @state() private problem = '';
  @state() private copied = '';

  show(): void {
    this.link = this.problem = this.copied = '';
    if (!this.dialog.open) this.dialog.showModal();
    void this.write();
  }

  override render() {
    const { shop } = store.state;
    const long = this.link.length > LONG_LINK;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">Share this what-if</h2>
      ${
        long
          ? html`<p role="status">
              As a link it would be ${this.link.length.toLocaleString()} characters long, and many programs cut such
              links off. Send the file instead: whoever drops it on this page sees the same.
            </p>`
          : html`<div class="field">
              <label>Link <input readonly .value=${this.link} @focus=${() => this.field?.select()} /></label>
              <button class="primary" ?disabled=${!this.link} @click=${this.copy}>Copy</button>
            </div>`
      }
      <div class="note said">
        ${this.problem ? html`<p role="alert">${this.problem}</p>` : nothing}
        ${
          long || !this.link
            ? nothing
            : html`<p>
                ${this.link.length.toLocaleString()} characters: ${shop?.name}, the strategy and the view that are
                shown, how sure it is to be${this.inside()}. It is all in the link: nothing is sent to a server, and
                whoever has it can read the scenario.
              </p>`
        }
        ${
          this.left.length > 0
            ? html`<p class="warn">
                Not in it, larger than ${MOST_DATA / 1024} kB: ${this.left.join(', ')}. Send
                ${this.left.length === 1 ? 'it' : 'them'} along.
              </p>`
            : nothing
        }
        <p role="status">${this.copied}</p>
      </div>
      <div class="buttons">
        <button @click=${this.file} class=${long ? 'primary' : ''}>Download file</button>
        <button ?disabled=${store.state.board === null} @click=${() => exportFiles(store, 'report')}>
          Report to read
        </button>
        <button @click=${() => this.dialog.close()}>Close</button>
      </div>
    </dialog>`;
  }

  private inside(): string {
    const data = Object.keys(store.state.shop?.files ?? {}).filter((path) => !this.left.includes(path));
    return data.length === 0 ? '' : `, and ${data.join(', ')}`;
  }

  private async write(): Promise<void> {
    const { shop, chosen, view, goal } = store.state;
    if (shop === null) return this.dialog.close();
    try {
      const { hash, left } = await writeLink({ shop, chosen, view, goal });
      this.left = left;
      this.link = location.href.split('#')[0] + hash;
      await this.updateComplete;
      this.field?.focus();
    } catch (error) {
      this.problem = `The link could not be made: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.copied = 'Copied.';
    } catch {
      this.field?.select();
      this.copied = 'The browser did not allow it: press Ctrl C, the link is selected.';
    }
  }

  private file(): void {
    const { shop } = store.state;
    if (shop) download({ name: shop.name, type: 'text/yaml', content: shop.text });
  }
}
