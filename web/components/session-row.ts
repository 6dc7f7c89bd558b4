import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { openSession, sessions } from '../keep/keep.js';
import type { SessionHead } from '../keep/session.js';
import { storageProblem } from '../keep/shelf.js';
import { store } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { dateText } from './sessions-list.js';

/** One kept what-if: what it is, how it stood, and what can be done with it. Fires `pick` when it is to be compared, or not. */
@customElement('session-row')
export class SessionRow extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--sp-1) var(--sp-3);
        align-items: start;
        padding: var(--sp-3) 0;
        border-bottom: var(--border) solid var(--line);
      }
      .pick {
        display: grid;
        place-items: center;
        min-width: var(--hit);
        min-height: var(--hit);
      }
      input[type='checkbox'] {
        width: 16px;
        height: 16px;
        accent-color: var(--ink);
      }
      h2 {
        overflow-wrap: anywhere;
        font-size: var(--text-md);
      }
      h2 button {
        font-weight: var(--weight-strong);
        text-align: left;
      }
      .summary {
        max-width: 90ch;
        color: var(--ink-2);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sp-1);
      }
      form {
        display: flex;
        gap: var(--sp-2);
        max-width: 420px;
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
      @media (max-width: 719px) {
        :host {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .acts {
          grid-column: 2;
        }
      }
    `,
  ];
  @property({ attribute: false }) head!: SessionHead;
  @property({ type: Boolean }) picked = false;
  @property({ type: Boolean }) full = false;
  @state() private renaming = false;
  @query('form input') private readonly field!: HTMLInputElement;

  override render() {
    const { name, title, kind, at, strategies, summary } = this.head;
    const called = name || title;
    return html`
      <label class="pick"
        ><input
          type="checkbox"
          aria-label=${`Compare ${called}`}
          .checked=${this.picked}
          ?disabled=${this.full && !this.picked}
          @change=${() => this.dispatchEvent(new CustomEvent('pick'))}
      /></label>
      <div>
        ${
          this.renaming
            ? html`<form @submit=${this.rename} @keydown=${this.onKey}>
                <input aria-label="Name" required maxlength="120" .value=${called} /><button class="primary">
                  Rename
                </button>
              </form>`
            : html`<h2><button class="link" @click=${() => openSession(this.head)}>${called}</button></h2>`
        }
        <p class="note">
          ${kind === 'auto' ? 'Kept by itself' : 'Saved'}
          ${dateText(at)}${name && name !== title ? ` · ${title}` : nothing} · ${strategies.join(', ')}
        </p>
        ${summary ? html`<p class="summary">${summary}</p>` : nothing}
      </div>
      <div class="acts">
        <button class="plain" aria-label=${`Rename ${called}`} @click=${this.ask}>
          ${kind === 'auto' ? 'Keep' : 'Rename'}
        </button>
        <button class="plain" aria-label=${`Copy ${called}`} @click=${this.copy}>Copy</button>
        <button class="plain" aria-label=${`Delete ${called}`} @click=${this.take}>Delete</button>
      </div>
    `;
  }

  private async ask(): Promise<void> {
    this.renaming = true;
    await this.updateComplete;
    this.field.select();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.renaming = false;
  }

  private async rename(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.field.value.trim();
    if (!name) return;
    this.renaming = false;
    await said(() => sessions.rename(this.head, name));
  }

  private async copy(): Promise<void> {
    await said(() => sessions.duplicate(this.head));
  }

  private async take(): Promise<void> {
    const { head } = this;
    await said(async () => {
      const back = await sessions.remove(head);
      const undo = (): void => void said(back);
      store.set({ toast: { text: `“${head.name || head.title}” was deleted`, undo } });
    });
  }
}

async function said(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    store.set({ notice: { kind: 'warn', text: `That could not be done: ${storageProblem(error)}.` } });
  }
}
