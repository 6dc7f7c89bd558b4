import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

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
      <path d=${PATHS[look]} fill=${`var(--s${look})`} />
    </svg>`;
  }
}

/** Which colour and shape the n-th strategy has. */
export const lookOf = (strategy: number): number => (strategy === 0 ? 0 : 1 + ((strategy - 1) % 5));

/** Square, circle, triangle up, diamond, triangle down, cross. */
export const PATHS = [
  'M-4-4h8v8h-8Z',
  'M4.5,0A4.5,4.5,0,1,1,-4.5,0A4.5,4.5,0,1,1,4.5,0Z',
  'M0-5L5.2,4H-5.2Z',
  'M0-5.5L4.5,0L0,5.5L-4.5,0Z',
  'M0,5L5.2-4H-5.2Z',
  'M-5-1.7h3.3V-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5Z',
] as const;
