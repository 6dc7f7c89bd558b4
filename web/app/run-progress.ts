import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { statusWords } from './status-words.js';

/** On a phone: how far the study is, as the line below the bar. */
@customElement('run-progress')
export class RunProgress extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        height: 2px;
        background: var(--line);
      }
      svg {
        display: block;
        width: 100%;
        height: 2px;
      }
      rect {
        fill: var(--ink);
      }
    `,
  ];
  private readonly state = new UseStore(this);

  override render() {
    const { progress } = statusWords(this.state.now);
    return html`<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${progress} height="1" />
    </svg>`;
  }
}
