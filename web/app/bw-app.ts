import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import './app-bar.js';
import './first-visit.js';
import './lever-column.js';
import './view-slot.js';

/** The page: the bar, the levers and the view, parted by lines. Bar and verdict stay, each column scrolls by itself. */
@customElement('bw-app')
export class BwApp extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        height: 100dvh;
      }
      .body {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        min-height: 0;
      }
      .body.two {
        grid-template-columns: var(--levers-w) minmax(0, 1fr);
      }
      main {
        display: grid;
        min-width: 0;
        min-height: 0;
        overflow: auto;
        background: var(--bg);
      }
      @media (max-width: 1023px) {
        .body.two {
          grid-template-columns: minmax(0, 1fr);
        }
        lever-column {
          display: none;
        }
      }
    `,
  ];
  private readonly view = new UseStore(this, ({ view }) => view);

  override render() {
    const view = this.view.now;
    const levers = view === 'dashboard' || view === 'start';
    return html`
      <app-bar data-region="Bar"></app-bar>
      <div class="body ${levers ? 'two' : ''}">
        ${levers ? html`<lever-column data-region="Levers"></lever-column>` : nothing}
        <main data-region="View" tabindex="-1">
          ${view === 'start' ? html`<first-visit></first-visit>` : html`<view-slot .tag=${`${view}-view`}></view-slot>`}
        </main>
      </div>
    `;
  }
}
