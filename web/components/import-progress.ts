import { plural } from '../../src/domain/count-words.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportProgress as Progress } from '../../workers/importer/protocol.js';
import { shared } from '../styles/shared.js';
import { sizeText } from './import-entry.js';

/** How far an import is. */
@customElement('import-progress')
export class ImportProgress extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--sp-2);
      }
      svg {
        display: block;
        width: 100%;
        height: 6px;
        background: var(--line);
      }
      rect {
        fill: var(--ink);
      }
      p {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--sp-4);
      }
    `,
  ];
  @property({ attribute: false }) progress: Progress | null = null;

  override render() {
    const { file, bytes, of, rows } = this.progress ?? { file: '', bytes: 0, of: 1, rows: 0 };
    const done = of === 0 ? 1 : bytes / of;
    const last = done >= 1 ? 'putting it together …' : file;
    return html`
      <div
        role="progressbar"
        aria-label="Import"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(done * 100)}
      >
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${done} height="1" /></svg>
      </div>
      <p>
        <span>${rows.toLocaleString()} ${plural(rows, 'row')} · ${sizeText(bytes)} of ${sizeText(of)}</span>
        <span class="soft">${last}</span>
      </p>
    `;
  }
}
