import { css } from 'lit';

export const tourStepStyles = css`
  .card {
    position: fixed;
    z-index: 40;
    width: min(304px, calc(100vw - 16px));
    padding: var(--sp-4);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--on-ink);
  }
  .card:not([data-placed]) {
    visibility: hidden;
  }
  .card:focus-visible {
    box-shadow: var(--focus);
  }
  h2 {
    margin-bottom: 2px;
    font-size: var(--text-lg);
  }
  .praise:not(:empty) {
    margin-top: var(--sp-2);
    padding-top: var(--sp-2);
    border-top: var(--border) solid currentColor;
  }
  .where {
    display: flex;
    align-items: center;
    gap: var(--sp-3);
    margin: var(--sp-3) 0;
    font-size: var(--text-sm);
  }
  .dots {
    display: inline-flex;
    gap: var(--sp-1);
  }
  .dots i {
    width: 14px;
    height: 3px;
    background: currentColor;
    opacity: 0.4;
  }
  .dots i.on {
    opacity: 1;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sp-2) var(--sp-3);
  }
  .buttons button {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  .buttons button.next {
    border-color: var(--on-ink);
    background: var(--on-ink);
    color: var(--ink);
    font-weight: var(--weight-strong);
  }
  .buttons button:hover:not(:disabled) {
    background: transparent;
    text-decoration: underline;
  }
  .buttons button.next:hover {
    background: var(--on-ink);
  }
  .buttons button.link {
    min-height: var(--hit);
  }
  .buttons :focus-visible {
    box-shadow:
      0 0 0 2px var(--ink),
      0 0 0 4px var(--on-ink);
  }
  .arrow {
    position: absolute;
    width: 12px;
    height: 12px;
    background: inherit;
    transform: rotate(45deg);
  }
  [data-side='right'] .arrow {
    left: -5px;
    top: calc(var(--arrow) - 6px);
  }
  [data-side='left'] .arrow {
    right: -5px;
    top: calc(var(--arrow) - 6px);
  }
  [data-side='below'] .arrow {
    top: -5px;
    left: calc(var(--arrow) - 6px);
  }
  [data-side='above'] .arrow {
    bottom: -5px;
    left: calc(var(--arrow) - 6px);
  }
  [data-side='off'] .arrow {
    display: none;
  }
  .ring {
    position: fixed;
    z-index: 39;
    border-radius: var(--radius);
    outline: 2px solid var(--ink);
    outline-offset: -1px;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .card {
      border: 2px solid;
    }
  }
`;
