import { css } from 'lit';

export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100dvh;
  }
  .body {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }
  .body.two {
    grid-template-columns: var(--levers-w) minmax(0, 1fr);
  }
  .drawer {
    position: absolute;
    z-index: 10;
    inset: 0 auto 0 0;
    width: var(--levers-w);
  }
  main {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    overflow: auto;
    background: var(--bg);
  }
  main:focus {
    outline: none;
    box-shadow: none;
  }
  main:focus-visible,
  lever-column:focus-visible {
    box-shadow: inset 0 0 0 2px var(--ink);
  }
  main.sheeted {
    display: block;
    padding-bottom: max(132px, 28dvh);
  }
  .notes {
    position: fixed;
    z-index: 35;
    bottom: var(--sp-4);
    left: 50%;
    display: grid;
    justify-items: center;
    gap: var(--sp-2);
    width: max-content;
    max-width: 100vw;
    transform: translateX(-50%);
  }
  .drop {
    position: fixed;
    z-index: 50;
    inset: var(--sp-2);
    display: grid;
    place-items: center;
    border: 2px dashed var(--ink);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--bg) 85%, transparent);
    font-size: var(--text-xl);
    font-weight: var(--weight-strong);
    pointer-events: none;
  }
  @media (max-width: 719.9px) {
    .notes {
      bottom: 112px;
    }
  }
`;
