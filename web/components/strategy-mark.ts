import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lookOf, SHAPE_PATHS } from '../../src/report/strategy-look.js';

/** A strategy's colour and shape: the baseline's own, then five in turn. The name stands beside it, so it says nothing itself. */
@customElement('strategy-mark')
export class StrategyMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      width: 12px;
      height: 12px;
      flex: none;
    }
    svg {
      display: block;
    }
  `;
  @property({ type: Number }) strategy = 0;

  override render() {
    const look = lookOf(this.strategy);
    return html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <path d=${SHAPE_PATHS[look]} fill=${`var(--s${look})`} />
    </svg>`;
  }
}
