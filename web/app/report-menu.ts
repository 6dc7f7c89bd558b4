import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import './bar-menu.js';
import { icon } from './icons.js';
import { download } from '../keep/download.js';

/** What can be taken away: a page to read, tables to go on with. */
@customElement('report-menu')
export class ReportMenu extends LitElement {
  static override styles = [
    shared,
    css`
      .face {
        display: inline-flex;
        align-items: center;
        gap: var(--sp-2);
      }
      @media (max-width: 1279px) {
        .word {
          display: none;
        }
      }
    `,
  ];
  private readonly played = new UseStore(this, ({ board }) => board !== null);

  override render() {
    return html`<bar-menu
      end
      .label=${'Report'}
      ?disabled=${!this.played.now}
      .entries=${FORMATS.map(({ what, label, note }) => ({ label, note, run: () => void take(what) }))}
      ><span class="face">${icon('report')}<span class="word">Report</span></span></bar-menu
    >`;
  }
}

export const FORMATS = [
  { what: 'report', label: 'Report to read', note: 'one HTML page, works offline' },
  { what: 'csv', label: 'Tables as CSV', note: 'for a spreadsheet' },
  { what: 'arrow', label: 'Tables as Arrow', note: 'for notebooks' },
  { what: 'json', label: 'Results as JSON', note: 'what run --json writes' },
] as const;

export async function take(what: (typeof FORMATS)[number]['what']): Promise<void> {
  const files = await store.desk.files(what);
  for (const file of files) download(file);
  if (files.length === 0) store.set({ toast: { text: 'There is nothing to write yet', undo: false } });
}
