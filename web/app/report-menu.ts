import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { store, UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import '../components/bar-menu.js';
import { icon } from '../components/icon.js';

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
  { what: 'csv', label: 'Tables as CSV', note: 'a zip, for a spreadsheet' },
  { what: 'arrow', label: 'Tables as Arrow', note: 'a zip, for notebooks' },
  { what: 'json', label: 'Results as JSON', note: 'what run --json writes' },
  { what: 'messages', label: 'Messages to customers', note: 'of future 0, for mail programs' },
] as const;

/** What writes files is fetched when they are wanted. */
export async function take(what: (typeof FORMATS)[number]['what']): Promise<void> {
  const { exportFiles } = await import('../keep/export-files.js');
  await exportFiles(store, what);
}
