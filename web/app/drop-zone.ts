import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { icon } from '../components/icon.js';

/** Where files of one's own come in: dropped, chosen, or as a link. Fires `files` (File[]) and `link` (text). */
@customElement('drop-zone')
export class DropZone extends LitElement {
  static override styles = [
    shared,
    css`
      .zone {
        display: grid;
        justify-items: center;
        gap: var(--sp-1);
        padding: var(--sp-5) var(--sp-4);
        border: var(--border) dashed var(--line-strong);
        border-radius: var(--radius);
        text-align: center;
      }
      .zone.over {
        border-style: solid;
        border-color: var(--ink);
        background: var(--bg-sub);
      }
      .zone svg {
        width: 24px;
        height: 24px;
        margin-bottom: var(--sp-1);
        color: var(--ink-2);
      }
      h3 {
        font-size: var(--text-lg);
      }
      .note {
        max-width: 44ch;
        margin-top: var(--sp-1);
      }
      form {
        display: flex;
        gap: var(--sp-2);
        width: 100%;
        margin-top: var(--sp-2);
      }
      form input {
        flex: 1;
        min-width: 0;
        min-height: var(--hit);
        padding: 0 var(--sp-2);
        border: var(--border) solid var(--line-strong);
        border-radius: var(--radius-sm);
        background: var(--bg);
      }
      input[type='file'] {
        display: none;
      }
    `,
  ];
  /** Something is held above the page. */
  @property({ type: Boolean }) over = false;
  @property({ type: Boolean }) asksLink = false;
  @query('input[type=file]') private readonly picker!: HTMLInputElement;

  override render() {
    return html`<div class="zone ${this.over ? 'over' : ''}">
      ${icon('drop')}
      <h3>Drop files here</h3>
      <p>
        or <button class="link" @click=${() => this.picker.click()}>choose files</button>, or
        <button class="link" aria-expanded=${this.asksLink ? 'true' : 'false'} @click=${this.askLink}>
          paste a link
        </button>
      </p>
      <input
        type="file"
        multiple
        accept=".yaml,.yml,.json,.csv,.tsv,.txt,.gz,.zip,.xlsx,.parquet"
        aria-label="Files"
        @change=${this.chosen}
      />
      ${
        this.asksLink
          ? html`<form @submit=${this.link}>
              <input
                name="link"
                aria-label="Link to a what-if"
                placeholder="A link that was shared"
                autocomplete="off"
              />
              <button>Open</button>
            </form>`
          : nothing
      }
      <p class="note">
        A scenario (YAML, JSON), alone or with the data it names; or a shop’s tables: orders from Shopify, WooCommerce
        or any other shop, stock, deliveries (CSV, xlsx, Parquet); or the zip of an import
      </p>
    </div>`;
  }

  private async askLink(): Promise<void> {
    this.asksLink = !this.asksLink;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input[name=link]')?.focus();
  }

  private chosen(): void {
    const files = [...(this.picker.files ?? [])];
    this.picker.value = '';
    if (files.length > 0) this.dispatchEvent(new CustomEvent('files', { detail: files }));
  }

  private link(event: Event): void {
    event.preventDefault();
    const link = this.renderRoot.querySelector<HTMLInputElement>('input[name=link]')?.value.trim() ?? '';
    if (link) this.dispatchEvent(new CustomEvent('link', { detail: link }));
  }
}
