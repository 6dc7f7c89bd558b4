import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { icon } from '../components/icon.js';
import { DRAWER, Media, PHONE } from './media.js';
import './run-progress.js';
import './run-status.js';
import './scenario-menu.js';
import './bar-tools.js';
import './view-tabs.js';

/** Logo, what is open, views, how sure it is by now, and what can be done with it. */
@customElement('app-bar')
export class AppBar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        z-index: 21;
        display: block;
        border-bottom: var(--border) solid var(--line);
        background: var(--bg);
      }
      header {
        display: flex;
        align-items: stretch;
        gap: var(--sp-4);
        height: var(--bar-h);
        padding: 0 var(--sp-4);
      }
      .logo {
        display: flex;
        align-items: center;
        gap: var(--sp-2);
        flex: none;
        font-size: var(--text-lg);
        font-weight: var(--weight-strong);
      }
      .rule {
        width: 1px;
        margin: var(--sp-2) 0;
        background: var(--line);
      }
      scenario-menu {
        flex: 0 1 auto;
        align-self: center;
        min-width: 0;
        margin-left: calc(-1 * var(--sp-2));
      }
      view-tabs {
        flex: 1 0 auto;
      }
      run-status {
        align-self: center;
        flex: 0 1 auto;
      }
      bar-tools {
        align-self: center;
        flex: none;
      }
      .levers {
        display: inline-flex;
        align-items: center;
        gap: var(--sp-1);
        align-self: center;
        flex: none;
        padding: 0 var(--sp-2);
      }
      header.small {
        justify-content: space-between;
        gap: var(--sp-2);
        height: 52px;
        padding: 0 var(--sp-2) 0 var(--sp-4);
      }
      @media (max-width: 1279px) {
        .word {
          display: none;
        }
        header {
          gap: var(--sp-3);
        }
      }
    `,
  ];
  private readonly shop = new UseStore(this, ({ shop }) => shop !== null);
  private readonly view = new UseStore(this, ({ view }) => view);
  private readonly phone = new Media(this, PHONE);
  private readonly drawer = new Media(this, DRAWER);

  override render() {
    return this.phone.matches ? this.small() : this.wide();
  }

  private small() {
    return html`<header class="small">
        <scenario-menu bare></scenario-menu>
        <bar-tools small></bar-tools>
      </header>
      <run-progress></run-progress>`;
  }

  private wide() {
    return html`<header>
      <span class="logo">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M1 12h2.5l3-6 3 9.5 3.2-12 2.3 10.5H19"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        </svg>
        <span class="word">Bullwhip</span>
      </span>
      <span class="rule"></span>
      ${
        this.drawer.matches && this.view.now === 'dashboard'
          ? html`<button class="levers" @click=${this.levers}>${icon('levers')} Levers</button>`
          : nothing
      }
      <scenario-menu></scenario-menu>
      <view-tabs></view-tabs>
      <run-status ?hidden=${!this.shop.now}></run-status>
      <bar-tools ?small=${this.drawer.matches}></bar-tools>
    </header>`;
  }

  private levers(): void {
    this.dispatchEvent(new CustomEvent('bw-ask', { detail: 'levers', bubbles: true, composed: true }));
  }
}
